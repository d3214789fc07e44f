using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LSTM"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LSTMKernel
{
    private const string ScratchLength = "16*((hiddenSize + 15)//16)*(4*(L + 1)*N + 3*N + 1) + L*N*D*P";

    /// <summary>The whole sequence, from zeros where the initial state is empty.</summary>
    [Cost("L*N*D*(4*hiddenSize*(inputSize + P + (numLayers - 1)*(D + 1)*P) + numLayers*projSize*hiddenSize)")]
    [Onnx(typeof(Onnx.RecurrentOnnx), nameof(Onnx.RecurrentOnnx.LSTM))]
    public static void Run(
        LSTM layer, ReadOnlySpan<float> input, ReadOnlySpan<float> h0, ReadOnlySpan<float> c0, Span<float> output, Span<float> h, Span<float> c,
        [Scratch(ScratchLength)] Span<float> scratch, int N, int L)
    {
        var stack = new RecurrentStack(layer, 4, N, L, output, scratch);
        for (var i = 0; i < layer.Weights.Count; i++)
        {
            Recurrent.Lstm(
                stack.Input(i, input), stack.State(h0, i), stack.Cell(c0, i), layer.Weights[i].Spans, stack.Output(i), stack.State(h, i), stack.Cell(c, i),
                stack.Scratch, stack.Sizes(i));
        }
    }

    internal static int LengthOfScratch(LSTM layer, int N, int L) => RecurrentStack.LengthOfScratch(layer, 4, N, L);
}
