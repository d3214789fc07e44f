using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// How a size changes from pass to pass of a loop: by the same number, by the same factor, to the next size of a list. What the
/// first pass does says it in most cases; where it was wrong, what the general pass does says more.
/// </summary>
/// <param name="start">The size before the first pass.</param>
/// <param name="next">The size behind it.</param>
internal sealed class Progression(Dim start, Dim next)
{
    private const int LargestFactor = 8;
    private Func<Dim, Dim> law = FollowsList(start, next) ?? (pass => start + ((next - start) * pass));
    private bool isRefined;

    public Dim Start => start;

    /// <summary>What a pass adds, where it adds the same each time.</summary>
    public Dim Step => At(1) - start;

    /// <summary>The size before a pass.</summary>
    public Dim At(Dim pass) => law(pass);

    /// <summary>Looks for another law by which a pass that began with <see cref="At"/> has left that size; false where there is none.</summary>
    public bool Refine(Dim pass, Dim left)
    {
        if (isRefined)
            return false;

        for (var factor = 2; factor <= LargestFactor && !isRefined; factor++)
        {
            var by = factor;
            if (left.Equals(At(pass) * by) && next.Equals(start * by))
                (law, isRefined) = (number => start * Dim.Power(by, number), true);
            else if (left.Equals(Dim.FloorDivide(At(pass), by)) && next.Equals(Dim.FloorDivide(start, by)))
                (law, isRefined) = (number => Dim.FloorDivide(start, Dim.Power(by, number)), true);
        }

        return isRefined;
    }

    /// <summary>Sizes of a list, of which each pass takes the next.</summary>
    private static Func<Dim, Dim>? FollowsList(Dim start, Dim next)
    {
        var items = start.Symbols.Select(symbol => (Symbol: symbol, Place: ListItem.Of(symbol))).Where(item => item.Place is not null).ToList();
        if (items.Count == 0)
            return null;

        Dim At(Dim pass) => start.Substitute(symbol => items.Find(item => item.Symbol == symbol).Place is { } place ? Dim.Item(place.List, pass + place.Index) : null);
        return At(1).Equals(next) ? At : null;
    }
}

/// <summary>A size of a list: <c>widths[2]</c>.</summary>
/// <param name="List">The list's name.</param>
/// <param name="Index">The place.</param>
internal sealed record ListItem(Symbol List, int Index)
{
    /// <summary>The item that a symbol names, or null.</summary>
    public static ListItem? Of(Symbol symbol)
    {
        var open = symbol.Name.LastIndexOf('[');
        return open > 0 && symbol.Name.EndsWith("]", StringComparison.Ordinal) && int.TryParse(symbol.Name.Substring(open + 1, symbol.Name.Length - open - 2), out var index)
            ? new ListItem(new Symbol(symbol.Name.Substring(0, open), symbol.Kind), index)
            : null;
    }
}
