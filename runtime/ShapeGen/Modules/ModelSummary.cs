using System.ComponentModel;
using System.Globalization;

namespace ShapeGen;

/// <summary>A row of a model's summary.</summary>
/// <param name="Path">The layer's state name: <c>block1.fc1</c>.</param>
/// <param name="Type">Its class: <c>Linear</c>.</param>
/// <param name="Output">The shape of its output in the notation of contracts, or null where it is not known.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LayerSummary(string Path, string Type, string? Output);

/// <summary>Prints a model's layers with the shapes of their outputs and their numbers of parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelSummary
{
    private const string Gap = "   ";

    /// <summary>
    /// A table of the layers with a line for the total, where thousands are separated by commas. Each parameter counts once,
    /// at the innermost row that it belongs to, so that the column adds up to the total; those of the model itself have a
    /// row of their own.
    /// </summary>
    /// <param name="root">The model.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="rows">The layers in order.</param>
    /// <param name="tracking">How much of the model's shapes is known, or null for a table without that line.</param>
    public static string Print(IStateful root, string name, IReadOnlyList<LayerSummary> rows, string? tracking = null)
    {
        var cells = Rows(ModuleNode.Of(root).DistinctParameters(), rows);
        var total = new Row("total", "", Number(ModuleTree.CountParameters(root)));
        var header = new Row("layer", "output", "parameters");

        Row[] all = [header, .. cells, total];
        var (left, middle, right) = (all.Max(row => row.Layer.Length), all.Max(row => row.Output.Length), all.Max(row => row.Parameters.Length));
        var rule = new string('-', left + middle + right + (2 * Gap.Length));
        string Line(Row row) => row.Layer.PadRight(left) + Gap + row.Output.PadRight(middle) + Gap + row.Parameters.PadLeft(right);

        return string.Join('\n', [name, Line(header), rule, .. cells.Select(Line), rule, Line(total), .. tracking is null ? [] : new[] { tracking }]);
    }

    private static List<Row> Rows(IEnumerable<StateEntry> parameters, IReadOnlyList<LayerSummary> rows)
    {
        var counts = new long[rows.Count];
        var own = 0L;
        foreach (var (path, tensor) in parameters)
        {
            var row = InnermostRow(rows, path);
            if (row < 0)
                own += tensor.FlattenedLength;
            else
                counts[row] += tensor.FlattenedLength;
        }

        List<Row> cells = [.. rows.Select((row, i) => new Row($"{row.Path} ({row.Type})", row.Output ?? "", Number(counts[i])))];
        if (own > 0)
            cells.Insert(0, new Row("(own weights)", "", Number(own)));
        return cells;
    }

    private static int InnermostRow(IReadOnlyList<LayerSummary> rows, string parameter)
    {
        var innermost = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (parameter.StartsWith(rows[i].Path + ".", StringComparison.Ordinal) && (innermost < 0 || rows[i].Path.Length > rows[innermost].Path.Length))
                innermost = i;
        }

        return innermost;
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Row(string Layer, string Output, string Parameters);
}
