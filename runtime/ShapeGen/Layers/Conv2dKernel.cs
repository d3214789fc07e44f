using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv2dKernel
{
    /// <summary>(N, inChannels, H, W) to (N, outChannels, Hout, Wout).</summary>
    public static void Run(
        Conv2d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch("inChannels//groups * (K[0]*K[1]) * (Hout*Wout)")] Span<float> scratch,
        int N, int H, int W, int Hout, int Wout, Activation activation) =>
        throw new NotSupportedException();
}
