using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv1dKernel
{
    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    public static void Run(
        Conv1d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch("inChannels//groups * (K) * (Lout)")] Span<float> scratch,
        int N, int L, int Lout, Activation activation) =>
        throw new NotSupportedException();
}
