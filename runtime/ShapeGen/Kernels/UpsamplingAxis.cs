namespace ShapeGen.Kernels;

/// <summary>How a place of the output is computed from places of the input, along each axis.</summary>
internal enum UpsamplingMode
{
    /// <summary>The place at ⌊i·scale⌋.</summary>
    Nearest,

    /// <summary>The place at ⌊(i + ½)·scale⌋.</summary>
    NearestExact,

    /// <summary>Two places, weighted by their distance.</summary>
    Linear,

    /// <summary>Four places, weighted by the cubic of Keys 1981 with A = -0.75.</summary>
    Cubic,
}

/// <summary>How the places of an axis of the output lie among those of the input.</summary>
/// <param name="Input">The input's size.</param>
/// <param name="Output">The output's size.</param>
/// <param name="Scale">How many places of the input one place of the output stands for.</param>
internal readonly record struct UpsamplingAxis(int Input, int Output, float Scale)
{
    /// <summary>An axis that stays as it is.</summary>
    public static UpsamplingAxis None => new(1, 1, 1);

    /// <summary>
    /// The scale is that of the factor, if it is not 0, otherwise that of the sizes; with aligned corners always that of the sizes.
    /// </summary>
    public static UpsamplingAxis Of(int input, int output, double factor, bool alignCorners)
    {
        if (alignCorners)
            return new(input, output, output > 1 ? (float)(input - 1) / (output - 1) : 0);
        return new(input, output, factor > 0 ? (float)(1 / factor) : (float)input / output);
    }
}
