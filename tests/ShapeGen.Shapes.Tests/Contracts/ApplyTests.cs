namespace ShapeGen.Shapes.Tests;

public class ApplyTests
{
    private const string Linear = "(*, inFeatures) -> (*, outFeatures)";

    private const string Conv1d =
        "(N?, inChannels, L) -> (N?, outChannels, Lout), "
        + "Lout = padding == \"same\" ? L : (L + 2*padding - dilation*(kernelSize - 1) - 1)//stride + 1, Lout >= 1";

    private const string Lstm =
        "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize))] -> "
        + "batchFirst ? (N?, L, D*hiddenSize) : (L, N?, D*hiddenSize), ((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize)), "
        + "D = bidirectional ? 2 : 1";

    [Theory]
    [InlineData(Linear, "(32, 784)", "inFeatures = 784, outFeatures = 10", "(32, 10)")]
    [InlineData(Linear, "(784)", "inFeatures = 784, outFeatures = 10", "(10)")]
    [InlineData(Linear, "(N, L, 784)", "inFeatures = 784, outFeatures = 10", "(N, L, 10)")]
    [InlineData(Linear, "(*B, h)", "inFeatures = h, outFeatures = 10", "(*B, 10)")]
    [InlineData("(*B, in1), (*B, in2) -> (*B, out)", "(2, 3, 4), (2, 3, 5)", "in1 = 4, in2 = 5, out = 6", "(2, 3, 6)")]
    [InlineData(Conv1d, "(8, 3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = 0, stride = 1, dilation = 1", "(8, 6, 24)")]
    [InlineData(Conv1d, "(3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = 0, stride = 1, dilation = 1", "(6, 24)")]
    [InlineData(Conv1d, "(N, 3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = \"same\", stride = 1, dilation = 1", "(N, 6, 28)")]
    [InlineData(Lstm, "(5, 7, 10)", "batchFirst = true, bidirectional = true, numLayers = 2, inputSize = 10, hiddenSize = 20", "(5, 7, 40), (4, 5, 20), (4, 5, 20)")]
    [InlineData(Lstm, "(7, 5, 10), (1, 5, 20), (1, 5, 20)", "batchFirst = false, bidirectional = false, numLayers = 1, inputSize = 10, hiddenSize = 20", "(7, 5, 20), (1, 5, 20), (1, 5, 20)")]
    [InlineData(Lstm, "(7, 10)", "batchFirst = false, bidirectional = false, numLayers = 1, inputSize = 10, hiddenSize = 20", "(7, 20), (1, 20), (1, 20)")]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(N, 64), (64)", "", "(N, 64)")]
    [InlineData("(*A) -> flatten(A, startDim, endDim)", "(N, 16, 5, 5)", "startDim = 1, endDim = -1", "(N, 400)")]
    [InlineData("(*A) -> reshape(A, shape)", "(N, 4*h)", "shape = (N, 4, -1)", "(N, 4, h)")]
    [InlineData("(N, 4*H) -> (N, H)", "(2, 12)", "", "(2, 3)")]
    [InlineData("(N, H + 1) -> (N, H)", "(2, 12)", "", "(2, 11)")]
    [InlineData("(N, C, *) -> (N, *)", "(2, 3, 4, 5)", "", "(2, 4, 5)")]
    [InlineData("(*A)[k] -> cat(A, dim)", "[(2, 3), (4, 3)]", "dim = 0", "(6, 3)")]
    [InlineData("(*A)[k] -> cat(A, dim)", "(N, 1, 16)[L]", "dim = 1", "(N, L, 16)")]
    [InlineData("(N, C)[k] -> (N, k*C)", "[(2, 3), (2, 3)]", "", "(2, 6)")]
    [InlineData("(*, *normalizedShape) -> (*, *normalizedShape)", "(7, 2, 3)", "normalizedShape = (2, 3)", "(7, 2, 3)")]
    public void Gives_the_outputs(string contract, string inputs, string arguments, string outputs)
    {
        var outcome = Applying.Apply(contract, inputs, arguments);
        Assert.Null(outcome.Failure);
        Assert.Equal(outputs, Applying.Text(outcome.Outputs));
    }
}
