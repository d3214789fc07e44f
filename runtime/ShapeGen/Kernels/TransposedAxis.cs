namespace ShapeGen.Kernels;

/// <summary>
/// How a transposed convolution sees one axis. Outputs whose places have the same remainder modulo the stride (the phase) are sums over
/// the same taps; for adjacent ones of them, the inputs of one tap are adjacent. The input has zeros around it.
/// </summary>
/// <param name="Input">The input's length.</param>
/// <param name="Kernel">The number of taps.</param>
/// <param name="Stride">The step in the output from one input to the next.</param>
/// <param name="Padding">The outputs in front that are left out.</param>
/// <param name="Dilation">The distance between taps.</param>
/// <param name="Output">The output's length.</param>
internal readonly record struct TransposedAxis(int Input, int Kernel, int Stride, int Padding, int Dilation, int Output)
{
    /// <summary>The zeros in front of the input.</summary>
    internal int Lead { get; } = (Dilation * (Kernel - 1) / Stride) + 1;

    /// <summary>The input's length with the zeros.</summary>
    internal int Length { get; } =
        (Dilation * (Kernel - 1) / Stride) + 1 + ((Stride - 1 + Padding) / Stride) + Math.Max(0, (Output + Stride - 1) / Stride);

    /// <summary>The number of outputs of a phase.</summary>
    internal int Places(int phase) => Math.Max(0, (Output - phase + Stride - 1) / Stride);

    /// <summary>True where the outputs of a phase see a tap; each tap is seen by one phase.</summary>
    internal bool Sees(int phase, int tap) => Difference(phase, tap) % Stride == 0;

    /// <summary>The number of taps that the outputs of a phase see.</summary>
    internal int Taps(int phase)
    {
        var count = 0;
        for (var tap = 0; tap < Kernel; tap++)
            count += Sees(phase, tap) ? 1 : 0;
        return count;
    }

    /// <summary>The place, among input and zeros, of a tap for a phase's first output.</summary>
    internal int Place(int phase, int tap) => (Difference(phase, tap) / Stride) + Lead;

    private int Difference(int phase, int tap) => phase + Padding - (tap * Dilation);
}
