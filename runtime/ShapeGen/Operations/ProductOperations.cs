using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Products of matrices, under PyTorch's names.</summary>
public static class ProductOperations
{
    internal const string MatmulContract = "(*leftLengths), (*rightLengths) -> matmul(leftLengths, rightLengths)";
    internal const string DotContract = "(K), (K) -> ()";
    private static readonly ContractCheck dot = new("Dot", DotContract, "input", "other");
    private static readonly ContractCheck matmul = new("Matmul", MatmulContract, "input", "other");

    /// <summary>The scalar product of two vectors, Σ x·y.</summary>
    /// <param name="input">(K)</param>
    /// <param name="other">(K)</param>
    /// <exception cref="ShapeException">The sizes differ, or one is no vector.</exception>
    [Shape(DotContract)]
    [Kernel(typeof(NumberKernel), nameof(NumberKernel.Dot))]
    public static float Dot(this Tensor<float> input, Tensor<float> other)
    {
        dot.Apply(input, other).Dispose();
        return TensorPrimitives.Dot(Dense.Read(input), Dense.Read(other));
    }

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
