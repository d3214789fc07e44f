namespace ShapeGen.Fuzz;

/// <summary>Values for what a class leaves open: its constructor's parameters and the variables of its contract.</summary>
/// <param name="Sizes">The sizes by name.</param>
/// <param name="Flags">The truth values among the constructor's parameters.</param>
/// <param name="Packs">The sizes that packs stand for.</param>
internal sealed record SizeEnvironment(IReadOnlyDictionary<string, long> Sizes, IReadOnlyDictionary<string, bool> Flags, IReadOnlyDictionary<string, long[]> Packs)
{
    /// <summary>True where the sizes are like any others: large, and not alike by chance.</summary>
    public bool IsGeneric { get; init; } = true;

    /// <summary>The size, also of the product of a pack.</summary>
    public long Size(string name) =>
        Sizes.TryGetValue(name, out var size) ? size
        : name.StartsWith("product(", StringComparison.Ordinal) ? Pack(name["product(".Length..^1].TrimStart('*')).Aggregate(1L, (left, right) => left * right)
        : 3;

    public bool Flag(string name) => Flags.TryGetValue(name, out var flag) && flag;

    public long[] Pack(string name) => Packs.TryGetValue(name, out var sizes) ? sizes : [2];

    public override string ToString() => string.Join(", ",
        Sizes.Select(size => $"{size.Key} = {size.Value}")
            .Concat(Flags.Select(flag => $"{flag.Key} = {flag.Value}"))
            .Concat(Packs.Select(pack => $"*{pack.Key} = ({string.Join(", ", pack.Value)})")));
}
