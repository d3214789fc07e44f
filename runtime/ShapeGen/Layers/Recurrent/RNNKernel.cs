using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RNN"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RNNKernel
{
    private const string ScratchLength = "16*((hiddenSize + 15)//16)*((L + 1)*N + 3*N + 1) + L*N*D*hiddenSize";

    /// <summary>The whole sequence, from zeros where the initial state is empty.</summary>
    [Cost("L*N*D*hiddenSize*(inputSize + hiddenSize + (numLayers - 1)*(D + 1)*hiddenSize)")]
    [Onnx(typeof(Onnx.RecurrentOnnx), nameof(Onnx.RecurrentOnnx.RNN))]
    public static void Run(
        RNN layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, Span<float> output, Span<float> h,
        [Scratch(ScratchLength)] Span<float> scratch, int N, int L)
    {
        var stack = new RecurrentStack(layer, 1, N, L, output, scratch);
        for (var i = 0; i < layer.Weights.Count; i++)
        {
            Recurrent.Rnn(
                stack.Input(i, input), stack.State(h0, i), layer.Weights[i].Spans, stack.Output(i), stack.State(h, i),
                stack.Scratch, stack.Sizes(i), layer.Activation.Kind);
        }
    }

    internal static int LengthOfScratch(RNN layer, int N, int L) => RecurrentStack.LengthOfScratch(layer, 1, N, L);
}
