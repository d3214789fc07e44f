using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GRU"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GRUKernel
{
    /// <summary>The whole sequence, from zeros where the initial state is empty.</summary>
    public static void Run(
        GRU layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> output, Span<float> h, [Scratch("L*N*(3*hiddenSize + 2*D*hiddenSize)")] Span<float> scratch, int N, int L) =>
        throw new NotSupportedException();
}
