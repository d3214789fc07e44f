namespace ShapeGen;

/// <summary>
/// Places the boxes of a diagram in rows from top to bottom, each below all that it depends on, branches side by side. An edge
/// that passes rows by has a place in each of them, so that it goes around the boxes there.
/// </summary>
internal sealed class DiagramLayout
{
    /// <summary>How often places are moved towards their neighbours.</summary>
    private const int Sweeps = 12;

    private readonly List<List<DiagramPlace>> rows = [];
    private readonly double gap;

    /// <summary>Lays out a diagram.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="widthOf">The width that a box takes, by its index.</param>
    /// <param name="laneWidth">The width that an edge takes which passes a row by.</param>
    /// <param name="gap">The least distance of two places in a row.</param>
    public DiagramLayout(ModelDiagram diagram, Func<int, double> widthOf, Func<DiagramEdge, double> laneWidth, double gap)
    {
        this.gap = gap;
        var rowOf = FindRows(diagram);
        Boxes = [.. diagram.Nodes.Select((node, i) => AddPlace(rowOf[i], widthOf(i)))];
        Routes = [.. diagram.Edges.Select(edge => Route(edge, rowOf, laneWidth(edge)))];
        foreach (var row in rows)
            Spread(row);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            Align(isDownward: sweep % 2 == 0);
        MoveToOrigin();
    }

    /// <summary>The places of the boxes.</summary>
    public IReadOnlyList<DiagramPlace> Boxes { get; }

    /// <summary>For each edge the places that it goes through, its two boxes included.</summary>
    public IReadOnlyList<IReadOnlyList<DiagramPlace>> Routes { get; }

    public int RowCount => rows.Count;

    public double Width => rows.SelectMany(row => row).Max(place => place.X + (place.Width / 2));

    /// <summary>A box comes one row below the lowest that it depends on; one without inputs right above the first that takes it.</summary>
    private static int[] FindRows(ModelDiagram diagram)
    {
        var rowOf = new int[diagram.Nodes.Count];
        var isFree = diagram.Nodes.Select((_, i) => diagram.Edges.All(edge => edge.To != i)).ToList();
        for (var i = 0; i < rowOf.Length; i++)
            rowOf[i] = diagram.Edges.Where(edge => edge.To == i && !isFree[edge.From]).Select(edge => rowOf[edge.From] + 1).DefaultIfEmpty(isFree[i] ? 0 : 1).Max();
        for (var i = 0; i < rowOf.Length; i++)
        {
            if (isFree[i] && diagram.Nodes[i].Kind != DiagramNodeKind.Input)
                rowOf[i] = diagram.Edges.Where(edge => edge.From == i).Select(edge => rowOf[edge.To] - 1).DefaultIfEmpty(0).Min();
        }

        return rowOf;
    }

    private DiagramPlace AddPlace(int row, double width)
    {
        while (rows.Count <= row)
            rows.Add([]);
        var place = new DiagramPlace(row, width);
        rows[row].Add(place);
        return place;
    }

    private List<DiagramPlace> Route(DiagramEdge edge, int[] rowOf, double width)
    {
        List<DiagramPlace> route = [Boxes[edge.From]];
        for (var row = rowOf[edge.From] + 1; row < rowOf[edge.To]; row++)
            route.Add(AddPlace(row, width));
        route.Add(Boxes[edge.To]);
        for (var i = 1; i < route.Count; i++)
        {
            route[i - 1].Below.Add(route[i]);
            route[i].Above.Add(route[i - 1]);
        }

        return route;
    }

    /// <summary>Sets the places of a row one beside the other, centred.</summary>
    private void Spread(List<DiagramPlace> row)
    {
        var x = -(row.Sum(place => place.Width) + (gap * (row.Count - 1))) / 2;
        foreach (var place in row)
        {
            place.X = x + (place.Width / 2);
            x += place.Width + gap;
        }
    }

    /// <summary>Orders each row by where its neighbours are, and moves its places towards them as far as there is room.</summary>
    private void Align(bool isDownward)
    {
        foreach (var row in isDownward ? rows : rows.AsEnumerable().Reverse())
        {
            foreach (var place in row)
                place.Wish = place.Neighbours(isDownward).Select(neighbour => neighbour.X).DefaultIfEmpty(place.X).Average();
            var ordered = row.OrderBy(place => place.Wish).ToList();
            row.Clear();
            row.AddRange(ordered);
            Settle(row);
        }
    }

    /// <summary>Gives each place what it wishes, moved apart where two would overlap, the row as a whole as near to its wishes as can be.</summary>
    private void Settle(List<DiagramPlace> row)
    {
        for (var i = 0; i < row.Count; i++)
            row[i].X = i == 0 ? row[i].Wish : Math.Max(row[i].Wish, row[i - 1].X + ((row[i - 1].Width + row[i].Width) / 2) + gap);
        var shift = row.Average(place => place.X - place.Wish);
        foreach (var place in row)
            place.X -= shift;
    }

    private void MoveToOrigin()
    {
        var left = rows.SelectMany(row => row).Min(place => place.X - (place.Width / 2));
        foreach (var place in rows.SelectMany(row => row))
            place.X -= left;
    }
}

/// <summary>A box, or where an edge passes a row by.</summary>
internal sealed class DiagramPlace(int row, double width)
{
    public int Row { get; } = row;

    public double Width { get; } = width;

    /// <summary>Its middle.</summary>
    public double X { get; set; }

    /// <summary>Where its middle would best be.</summary>
    public double Wish { get; set; }

    public List<DiagramPlace> Above { get; } = [];

    public List<DiagramPlace> Below { get; } = [];

    public IReadOnlyList<DiagramPlace> Neighbours(bool above) => above ? Above : Below;
}
