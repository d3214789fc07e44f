using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Products of matrices, under PyTorch's names.</summary>
public static class ProductOperations
{
    internal const string MatmulContract = "(*A), (*B) -> matmul(A, B)";

    /// <summary>
    /// The product of matrices (…, n, k) and (…, k, m), over broadcast leading dimensions; a vector on the left is a row and on the
    /// right a column, which the result has not.
    /// </summary>
    /// <param name="input">The left side.</param>
    /// <param name="other">The right side.</param>
    /// <exception cref="ShapeException">The inner sizes differ, or the leading ones don't broadcast.</exception>
    [Shape(MatmulContract)]
    public static Tensor<float> Matmul(this Tensor<float> input, Tensor<float> other) => throw new NotSupportedException();
}
