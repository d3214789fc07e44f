using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LSTMCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LSTMCellKernel
{
    private const string ScratchLength = "4*hiddenSize*(2*N + hiddenSize)";
    internal static readonly Expression Scratch = Expression.Parse(ScratchLength);

    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        LSTMCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, ReadOnlySpan<float> c0, Span<float> h, Span<float> c,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Lstm(
            input, h0, c0, layer.Weights.Spans, output: [], h, c, scratch,
            RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize));
}
