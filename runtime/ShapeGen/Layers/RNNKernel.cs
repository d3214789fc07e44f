using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RNN"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RNNKernel
{
    /// <summary>The whole sequence, from zeros where the initial state is empty.</summary>
    public static void Run(
        RNN layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> output, Span<float> h, [Scratch("L*N*(1*hiddenSize + 2*D*hiddenSize)")] Span<float> scratch, int N, int L) =>
        throw new NotSupportedException();
}
