namespace ShapeGen.Shapes;

/// <summary>Orders symbols by name, then by kind.</summary>
internal sealed class SymbolOrder : IComparer<Symbol>
{
    public static SymbolOrder Instance { get; } = new();

    public int Compare(Symbol? left, Symbol? right)
    {
        if (ReferenceEquals(left, right)) return 0;
        var order = string.CompareOrdinal(left?.Name, right?.Name);
        return order != 0 || left is null || right is null ? order : left.Kind.CompareTo(right.Kind);
    }

    /// <summary>A number of at least 0 that is the same in each run.</summary>
    public static int Hash(Symbol symbol) =>
        symbol.Name.Aggregate((int)symbol.Kind + 17, (hash, letter) => unchecked((hash * 31) + letter)) & int.MaxValue;

    /// <summary>All symbols of those lists in order, each once.</summary>
    public static Symbol[] Union(IEnumerable<Symbol[]> lists)
    {
        Symbol[] union = [];
        foreach (var list in lists) union = union.Length == 0 ? list : Union(union, list);
        return union;
    }

    private static Symbol[] Union(Symbol[] left, Symbol[] right)
    {
        var union = new List<Symbol>(left.Length + right.Length);
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : Instance.Compare(left[i], right[j]);
            union.Add(order <= 0 ? left[i] : right[j]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return union.Count == left.Length ? left : [.. union];
    }
}
