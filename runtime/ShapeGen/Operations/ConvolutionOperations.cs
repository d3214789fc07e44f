using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Convolutions (cross-correlations) with weights that are given, under PyTorch's names.</summary>
public static class ConvolutionOperations
{
    internal const string Conv1dContract =
        "(N?, C, L), (O, I, K), [(O)] -> (N?, O, Lout), "
        + "Lout = padding == \"same\" ? L : (L + 2*(padding ?? 0) - dilation*(K - 1) - 1) // stride + 1, "
        + "front = padding == \"same\" ? dilation*(K - 1)//2 : padding ?? 0, "
        + "groups >= 1, stride >= 1, dilation >= 1, K >= 1, padding != \"same\" or stride == 1, "
        + "C == groups*I, O % groups == 0, Lout >= 1";

    private static readonly ContractCheck conv1d = new("Conv1d", Conv1dContract, "input", "weight", "bias");

    /// <summary>
    /// (N?, inChannels, L) to (N?, outChannels, Lout), where
    /// Lout = ⌊(L + 2·padding − dilation·(K − 1) − 1) / stride⌋ + 1 for a window of K.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <param name="weight">(outChannels, inChannels/groups, K).</param>
    /// <param name="bias">(outChannels); none where left out.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="padding">The zeros on either side, <c>"valid"</c> or <c>"same"</c>; none where left out.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <exception cref="ShapeException">
    /// The weight's or the bias's shape doesn't fit the input; the input is smaller than the window; a stride, dilation or number of
    /// groups is below 1; <c>"same"</c> with a stride.
    /// </exception>
    [Shape(Conv1dContract)]
    [Kernel(typeof(Conv1dKernel), nameof(Conv1dKernel.Apply))]
    public static Tensor<float> Conv1d(
        this Tensor<float> input, Tensor<float> weight, Tensor<float>? bias = null,
        int stride = 1, Padding1d? padding = null, int dilation = 1, int groups = 1)
    {
        using var call = conv1d.Apply(new Arguments { stride, padding, dilation, groups }, input, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        var sizes = Conv1dKernel.Sizes(
            call.Size("N"), call.Size("C"), call.Size("O"), call.Size("L"), call.Size("K"), call.Size("Lout"),
            stride, call.Size("front"), dilation, groups);
        Convolution.Run(Dense.Read(input), Dense.Read(weight), Dense.ReadOptional(bias), Dense.Of(output), sizes);
        return output;
    }
}
