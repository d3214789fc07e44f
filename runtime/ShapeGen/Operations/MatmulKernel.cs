using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ProductOperations.Matmul"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatmulKernel
{
    /// <summary>One product for each pair of matrices, in the order of the result.</summary>
    [Cost("product(matmul(leftLengths, rightLengths))*leftLengths[-1]")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Matmul))]
    public static void Run(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output, ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths)
    {
        var rows = leftLengths.Length == 1 ? 1 : (int)leftLengths[^2];
        var inner = (int)leftLengths[^1];
        var columns = rightLengths.Length == 1 ? 1 : (int)rightLengths[^1];
        var leftBatch = leftLengths[..Math.Max(0, leftLengths.Length - 2)];
        var rightBatch = rightLengths[..Math.Max(0, rightLengths.Length - 2)];
        var size = rows * columns;
        for (var i = 0; size > 0 && i < output.Length / size; i++)
        {
            var (first, second) = (0, 0);
            LocatePair(i, leftBatch, rightBatch, ref first, ref second);
            Multiply(
                left.Slice(first * rows * inner, rows * inner), right.Slice(second * inner * columns, inner * columns),
                output.Slice(i * size, size), rows, columns, inner);
        }
    }

    private static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output, int rows, int columns, int inner)
    {
        if (output.Length == 1)
            output[0] = TensorPrimitives.Dot(left, right);
        else
            Gemm.Multiply(left, right, output, rows, columns, inner);
    }

    /// <summary>Which matrices of either side make the result's matrix <paramref name="index"/>; a size of 1 stands for all.</summary>
    private static void LocatePair(int index, ReadOnlySpan<nint> leftBatch, ReadOnlySpan<nint> rightBatch, ref int left, ref int right)
    {
        var (leftStep, rightStep) = (1, 1);
        for (var back = 1; back <= Math.Max(leftBatch.Length, rightBatch.Length); back++)
        {
            var leftSize = back <= leftBatch.Length ? (int)leftBatch[^back] : 1;
            var rightSize = back <= rightBatch.Length ? (int)rightBatch[^back] : 1;
            var place = index % Math.Max(leftSize, rightSize);
            index /= Math.Max(leftSize, rightSize);
            left += leftSize == 1 ? 0 : place * leftStep;
            right += rightSize == 1 ? 0 : place * rightStep;
            leftStep *= leftSize;
            rightStep *= rightSize;
        }
    }
}
