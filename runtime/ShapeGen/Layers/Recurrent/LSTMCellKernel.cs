using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LSTMCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LSTMCellKernel
{
    private const string ScratchLength = "16*((hiddenSize + 15)//16)*(11*N + 1)";

    /// <summary>One step, from zeros where the state is empty.</summary>
    [Cost("4*N*hiddenSize*(inputSize + hiddenSize)")]
    [Onnx(typeof(Onnx.RecurrentOnnx), nameof(Onnx.RecurrentOnnx.LSTMCell))]
    public static void Run(
        LSTMCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, ReadOnlySpan<float> c0, Span<float> h, Span<float> c,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Lstm(
            input, h0, c0, layer.Weights.Spans, output: [], h, c, scratch,
            Sizes(layer, N));

    internal static int LengthOfScratch(LSTMCell layer, int N) => Recurrent.ScratchLength(4, Sizes(layer, N));

    private static RecurrentSizes Sizes(LSTMCell layer, int N) => RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize);
}
