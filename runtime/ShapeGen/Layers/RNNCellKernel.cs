using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RNNCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RNNCellKernel
{
    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        RNNCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h, [Scratch("2*N*1*hiddenSize")] Span<float> scratch, int N) =>
        throw new NotSupportedException();
}
