using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GRUCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GRUCellKernel
{
    private const string ScratchLength = "3*hiddenSize*(2*N + hiddenSize)";
    internal static readonly Expression Scratch = Expression.Parse(ScratchLength);

    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        GRUCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Gru(
            input, h0, layer.Weights.Spans, output: [], h, scratch,
            RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize));
}
