using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LSTM"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LSTMKernel
{
    /// <summary>The whole sequence, from zeros where the initial state is empty.</summary>
    public static void Run(
        LSTM layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, ReadOnlySpan<float> c0, Span<float> output, Span<float> h, Span<float> c, [Scratch("L*N*(4*hiddenSize + 2*D*P)")] Span<float> scratch, int N, int L) =>
        throw new NotSupportedException();
}
