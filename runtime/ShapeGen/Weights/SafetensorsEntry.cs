namespace ShapeGen;

/// <summary>An entry of a safetensors file.</summary>
/// <inheritdoc cref="WeightEntry(string, string, IReadOnlyList{long})"/>
public sealed record SafetensorsEntry(string Name, string DType, IReadOnlyList<long> Shape) : WeightEntry(Name, DType, Shape)
{
    /// <summary>Where its bytes begin, counted from the end of the header.</summary>
    internal long Begin { get; init; }

    /// <summary>Where its bytes end, counted from the end of the header.</summary>
    internal long End { get; init; }

    /// <summary>Where its name stands, counted from the beginning of the content.</summary>
    internal long HeaderOffset { get; init; }
}
