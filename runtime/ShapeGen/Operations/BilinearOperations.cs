using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The bilinear form of two tensors, under PyTorch's name.</summary>
public static class BilinearOperations
{
    internal const string BilinearContract = "(*B, K1), (*B, K2), (M, K1, K2), [(M)] -> (*B, M)";
    private static readonly ContractCheck bilinear = new("Bilinear", BilinearContract, "input1", "input2", "weight", "bias");

    /// <summary>x₁ᵀ W x₂ + b over the last dimensions, with a matrix W for each output: (*, K1) and (*, K2) to (*, M).</summary>
    /// <param name="input1">x₁: (*, K1)</param>
    /// <param name="input2">x₂: (*, K2)</param>
    /// <param name="weight">W: (M, K1, K2), as <see cref="ShapeGen.Bilinear.Weight"/>.</param>
    /// <param name="bias">b: (M); none where left out.</param>
    /// <exception cref="ShapeException">The inputs' last dimensions are not the weight's, the others differ, or the bias has another size.</exception>
    [Shape(BilinearContract)]
    [Kernel(typeof(BilinearKernel), nameof(BilinearKernel.Apply))]
    public static Tensor<float> Bilinear(this Tensor<float> input1, Tensor<float> input2, Tensor<float> weight, Tensor<float>? bias = null)
    {
        using var call = bilinear.Apply(input1, input2, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        var rows = 1;
        foreach (var size in input1.Lengths[..^1])
            rows *= (int)size;
        using var scratch = new ScratchMemory((long)rows * call.Size("K2"));
        BilinearKernel.Apply(
            Dense.Read(input1), Dense.Read(input2), Dense.Read(weight), Dense.ReadOptional(bias), Dense.Of(output), scratch.Span, rows,
            call.Size("K1"), call.Size("K2"), call.Size("M"), default);
        return output;
    }
}
