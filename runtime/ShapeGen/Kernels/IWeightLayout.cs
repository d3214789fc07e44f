namespace ShapeGen.Kernels;

/// <summary>An order in which a kernel reads a weight. Layouts that are equal give the same floats.</summary>
internal interface IWeightLayout
{
    /// <summary>The floats of the packed weight.</summary>
    int Length { get; }

    /// <summary>Writes the weight in this order; all floats are written.</summary>
    void Pack(ReadOnlySpan<float> weight, Span<float> packed);
}
