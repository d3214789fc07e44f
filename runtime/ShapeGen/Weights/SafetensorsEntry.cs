namespace ShapeGen;

/// <summary>An entry of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">The type of its numbers as the file says it: <c>F32</c>, <c>BF16</c>, <c>I64</c>.</param>
/// <param name="Shape">Its sizes; none for a single number.</param>
public sealed record SafetensorsEntry(string Name, string DType, IReadOnlyList<long> Shape)
{
    /// <summary>Where its bytes begin, counted from the end of the header.</summary>
    internal long Begin { get; init; }

    /// <summary>Where its bytes end, counted from the end of the header.</summary>
    internal long End { get; init; }

    /// <summary>Where its name stands, counted from the beginning of the content.</summary>
    internal long HeaderOffset { get; init; }

    internal string ShapeText => Typed.ShapeText.Of(Shape);

    /// <summary>The sizes of a tensor that holds it; the platform has none without sizes.</summary>
    internal nint[] Lengths => Shape.Count == 0 ? [1] : [.. Shape.Select(size => (nint)size)];
}
