using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GRUCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GRUCellKernel
{
    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        GRUCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h, [Scratch("2*N*3*hiddenSize")] Span<float> scratch, int N) =>
        throw new NotSupportedException();
}
