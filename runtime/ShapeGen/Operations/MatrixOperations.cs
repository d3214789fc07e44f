using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Products of batches of matrices and with weights, under PyTorch's names.</summary>
public static class MatrixOperations
{
    internal const string BmmContract = "(N, R, K), (N, K, C) -> (N, R, C)";
    internal const string LinearContract = "(*B, K), (M?, K), [(Q)] -> (*B, M?), Q == null or Q == M or Q == 1";
    private static readonly ContractCheck bmm = new("Bmm", BmmContract, "input", "mat2");
    private static readonly ContractCheck linear = new("Linear", LinearContract, "input", "weight", "bias");

    /// <summary>The product of each pair of matrices: (N, R, K) and (N, K, C) to (N, R, C).</summary>
    /// <param name="input">The left matrices.</param>
    /// <param name="mat2">The right matrices.</param>
    /// <exception cref="ShapeException">The numbers of matrices or the inner sizes differ.</exception>
    [Shape(BmmContract)]
    [Kernel(typeof(MatrixKernel), nameof(MatrixKernel.Bmm))]
    public static Tensor<float> Bmm(this Tensor<float> input, Tensor<float> mat2)
    {
        using var call = bmm.Apply(input, mat2);
        var output = Dense.New<float>(call.Lengths(0));
        MatrixKernel.Bmm(Dense.Read(input), Dense.Read(mat2), Dense.Of(output), call.Size("N"), call.Size("R"), call.Size("K"), call.Size("C"));
        return output;
    }

    /// <summary>input·weightᵀ + bias over the last dimension: (*, K), (M, K) and (M) to (*, M); a weight of one dimension gives (*).</summary>
    /// <param name="input">(*, K)</param>
    /// <param name="weight">(M?, K), as <see cref="InputSizedLayer.Weight"/>.</param>
    /// <param name="bias">(M), or (1) for one that is added to all; none where left out.</param>
    /// <exception cref="ShapeException">The inner sizes differ, or the bias has another size.</exception>
    [Shape(LinearContract)]
    [Kernel(typeof(MatrixKernel), nameof(MatrixKernel.Linear))]
    public static Tensor<float> Linear(this Tensor<float> input, Tensor<float> weight, Tensor<float>? bias = null)
    {
        using var call = linear.Apply(input, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        var rows = 1;
        foreach (var size in input.Lengths[..^1])
            rows *= (int)size;
        MatrixKernel.Linear(
            Dense.Read(input), Dense.Read(weight), Dense.ReadOptional(bias), Dense.Of(output), rows, call.Size("M"), call.Size("K"), default);
        return output;
    }
}
