namespace ShapeGen.Kernels;

/// <summary>
/// How a convolution sees one axis of its input: padded, and dealt out by the remainder of the place modulo the stride
/// (the phases), so that one tap's floats for adjacent outputs are adjacent.
/// </summary>
/// <param name="Input">The input's length.</param>
/// <param name="Kernel">The number of taps.</param>
/// <param name="Stride">The step from one output to the next.</param>
/// <param name="Padding">The zeros in front.</param>
/// <param name="Dilation">The distance between taps.</param>
/// <param name="Phases">The number of phases that the taps touch.</param>
/// <param name="Length">The places of one phase.</param>
internal readonly record struct ConvolutionAxis(int Input, int Kernel, int Stride, int Padding, int Dilation, int Phases, int Length)
{
    internal static ConvolutionAxis Of(int input, int kernel, int stride, int padding, int dilation, int output) =>
        new(input, kernel, stride, padding, dilation,
            Math.Min(kernel, stride / GreatestCommonDivisor(stride, dilation)),
            output + (dilation * (kernel - 1) / stride));

    /// <summary>The phase of a tap.</summary>
    internal int Phase(int tap) => tap % Phases;

    /// <summary>The place within its phase of a tap for the first output.</summary>
    internal int Place(int tap) => tap * Dilation / Stride;

    /// <summary>The place in the input of a phase's place; outside of it is padding.</summary>
    internal int Source(int phase, int place) => (place * Stride) + (phase * Dilation % Stride) - Padding;

    /// <summary>With a step of 1: how many inputs have a place.</summary>
    internal int Inner => Math.Clamp(Length - Padding, 0, Input);

    /// <summary>The places of a phase whose input exists: the first, and the first behind the last.</summary>
    internal (int First, int End) Existing(int phase)
    {
        var source = Source(phase, 0);
        var first = Math.Clamp(source < 0 ? (Stride - 1 - source) / Stride : 0, 0, Length);
        return (first, Math.Clamp(Input <= source ? 0 : (Input - source + Stride - 1) / Stride, first, Length));
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
