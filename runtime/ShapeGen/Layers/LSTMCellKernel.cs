using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LSTMCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LSTMCellKernel
{
    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        LSTMCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, ReadOnlySpan<float> c0, Span<float> h, Span<float> c, [Scratch("2*N*4*hiddenSize")] Span<float> scratch, int N) =>
        throw new NotSupportedException();
}
