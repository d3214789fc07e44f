using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv3dKernel
{
    /// <summary>(N, inChannels, D, H, W) to (N, outChannels, Dout, Hout, Wout).</summary>
    public static void Run(
        Conv3d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch("inChannels//groups * (K[0]*K[1]*K[2]) * (Dout*Hout*Wout)")] Span<float> scratch,
        int N, int D, int H, int W, int Dout, int Hout, int Wout, Activation activation) =>
        throw new NotSupportedException();
}
