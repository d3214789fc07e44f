using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RNNCell"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RNNCellKernel
{
    private const string ScratchLength = "16*((hiddenSize + 15)//16)*(5*N + 1)";

    /// <summary>One step, from zeros where the state is empty.</summary>
    [Cost("N*hiddenSize*(inputSize + hiddenSize)")]
    [Onnx(typeof(Onnx.RecurrentOnnx), nameof(Onnx.RecurrentOnnx.RNNCell))]
    public static void Run(
        RNNCell layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> h,
        [Scratch(ScratchLength)] Span<float> scratch, int N) =>
        Recurrent.Rnn(
            input, h0, layer.Weights.Spans, output: [], h, scratch,
            Sizes(layer, N), layer.Activation.Kind);

    internal static int LengthOfScratch(RNNCell layer, int N) => Recurrent.ScratchLength(1, Sizes(layer, N));

    private static RecurrentSizes Sizes(RNNCell layer, int N) => RecurrentSizes.Cell(N, layer.InputSize, layer.HiddenSize);
}
