namespace ShapeGen.Typed;

/// <summary>Shapes as messages show them, in the notation of contracts: <c>(32, 10)</c>, <c>()</c>.</summary>
internal static class ShapeText
{
    public static string Of(ReadOnlySpan<nint> lengths) => Of([.. lengths.ToArray().Select(length => length.ToString())]);

    public static string Of(IReadOnlyList<long> sizes) => Of([.. sizes.Select(size => size.ToString())]);

    /// <summary>The shape that types stand for; -1 is shown as <c>Any</c>.</summary>
    public static string OfTypes(ReadOnlySpan<int> sizes) => Of([.. sizes.ToArray().Select(size => size < 0 ? "Any" : size.ToString())]);

    private static string Of(string[] sizes) => $"({string.Join(", ", sizes)})";
}
