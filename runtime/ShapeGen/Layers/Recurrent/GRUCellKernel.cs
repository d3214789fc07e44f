using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GRUCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GRUCellKernel
{
    private const string ScratchLength = "16*((hiddenSize + 15)//16)*(9*N + 1)";

    /// <summary>One step, from zeros where the state is empty.</summary>
    [Cost("3*N*hiddenSize*(inputSize + hiddenSize)")]
    [Onnx(typeof(Onnx.RecurrentOnnx), nameof(Onnx.RecurrentOnnx.GRUCell))]
    public static void Run(
        GRUCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Gru(
            input, h0, layer.Weights.Spans, output: [], h, scratch,
            Sizes(layer, N));

    internal static int LengthOfScratch(GRUCell layer, int N) => Recurrent.ScratchLength(3, Sizes(layer, N));

    private static RecurrentSizes Sizes(GRUCell layer, int N) => RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize);
}
