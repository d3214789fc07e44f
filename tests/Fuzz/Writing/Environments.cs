namespace ShapeGen.Fuzz.Writing;

/// <summary>Makes the sizes that a class is run with.</summary>
internal static class Environments
{
    private const int Further = 4;

    /// <summary>How many have larger sizes, with other remainders, so that branches are reached that the others leave out.</summary>
    private const int Large = 2;
    private const int LargeStep = 7;

    /// <summary>How far apart two open sizes are at least in the environments that tell them apart after a division too.</summary>
    private const int SpreadStep = 20;

    public static IReadOnlyList<SizeEnvironment> Of(Draw draw, IReadOnlyList<Size> sizes, ClassText type)
    {
        var followed = Enumerable.Range(0, Size.Environments).Select(index => Make(draw, sizes, type, size => size.Values[index], index % 2 == 0)).ToList();
        var alike = Make(draw, sizes, type, size => size.IsFixed ? 8 : size.Values[0], draw.Chance(0.5));
        var large = Enumerable.Range(0, Large).Select(shift => Make(draw, sizes, type, size => size.IsFixed ? size.Values[0] : size.Values[0] + (LargeStep * (shift + 1)), shift == 0)).ToList();
        var small = Enumerable.Range(0, Further).Select(_ => Make(draw, sizes, type, _ => draw.Number(1, 6), draw.Chance(0.5)) with { IsGeneric = false });
        return [.. followed, alike, .. large, .. Spread(large[0], sizes), .. small];
    }

    /// <summary>Open sizes far from each other: the first the least, then the last the least.</summary>
    private static IEnumerable<SizeEnvironment> Spread(SizeEnvironment environment, IReadOnlyList<Size> sizes)
    {
        var open = sizes.Where(size => !size.IsFixed && environment.Sizes.ContainsKey(size.Contract)).Select(size => size.Contract).Distinct().ToList();
        if (open.Count < 2)
            yield break;

        foreach (var order in new[] { open, Enumerable.Reverse(open).ToList() })
            yield return environment with { Sizes = environment.Sizes.ToDictionary(size => size.Key, size => size.Value + (SpreadStep * Math.Max(0, order.IndexOf(size.Key)))) };
    }

    private static SizeEnvironment Make(Draw draw, IReadOnlyList<Size> sizes, ClassText type, Func<Size, long> value, bool flag) => new(
        sizes.Where(size => !size.IsPack && !size.IsConstant).DistinctBy(size => size.Contract).ToDictionary(size => size.Contract, value),
        type.Flags.ToDictionary(name => name, _ => flag),
        sizes.Where(size => size.IsPack).DistinctBy(size => size.Contract).ToDictionary(size => size.Contract.TrimStart('*'), _ => draw.One<long[]>([], [3], [2, 3])));
}

/// <summary>Writes shapes in the notation of contracts.</summary>
internal static class Contracts
{
    public static string Print(IReadOnlyList<Size> sizes) => $"({string.Join(", ", sizes.Select(Plain))})";

    private static string Plain(Size size) => size.Contract.StartsWith('(') && IsWhole(size.Contract) ? size.Contract[1..^1] : size.Contract;

    /// <summary>True where the first parenthesis closes at the end.</summary>
    private static bool IsWhole(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length - 1; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0)
                return false;
        }

        return true;
    }
}
