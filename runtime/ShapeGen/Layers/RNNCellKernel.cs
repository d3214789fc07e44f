using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RNNCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RNNCellKernel
{
    private const string ScratchLength = "hiddenSize*(2*N + hiddenSize)";
    internal static readonly Expression Scratch = Expression.Parse(ScratchLength);

    /// <summary>One step, from zeros where the state is empty.</summary>
    public static void Run(
        RNNCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Rnn(
            input, h0, layer.Weights.Spans, output: [], h, scratch,
            RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize), layer.Activation.Kind);
}
