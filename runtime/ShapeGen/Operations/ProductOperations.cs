using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Products of matrices, under PyTorch's names.</summary>
public static class ProductOperations
{
    internal const string MatmulContract = "(*leftLengths), (*rightLengths) -> matmul(leftLengths, rightLengths)";
    private static readonly ContractCheck matmul = new("Matmul", MatmulContract, "input", "other");

    /// <summary>
    /// The products of matrices (…, n, k) and (…, k, m), over broadcast leading dimensions; a vector on the left is a row and on the
    /// right a column, which the result has not.
    /// </summary>
    /// <param name="input">The left side.</param>
    /// <param name="other">The right side.</param>
    /// <exception cref="ShapeException">The inner sizes differ, or the leading ones don't broadcast.</exception>
    [Shape(MatmulContract)]
    [Kernel(typeof(MatmulKernel), nameof(MatmulKernel.Run))]
    public static Tensor<float> Matmul(this Tensor<float> input, Tensor<float> other)
    {
        using var call = matmul.Apply(input, other);
        var output = Dense.New<float>(call.Lengths(0));
        MatmulKernel.Run(Dense.Read(input), Dense.Read(other), Dense.Of(output), input.Lengths, other.Lengths);
        return output;
    }
}
