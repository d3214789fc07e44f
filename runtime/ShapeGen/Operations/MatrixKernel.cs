using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="MatrixOperations"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixKernel
{
    /// <summary>One product after the other.</summary>
    [Cost("N*R*K*C")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Matmul))]
    public static void Bmm(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output, int N, int R, int K, int C)
    {
        for (var i = 0; i < N; i++)
            Gemm.Multiply(left.Slice(i * R * K, R * K), right.Slice(i * K * C, K * C), output.Slice(i * R * C, R * C), R, C, K);
    }

    /// <summary>One row of the output for each row of the input; a bias of one element is added to all.</summary>
    [Cost("product(B)*M*K")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Linear))]
    public static void Linear(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        [Argument("product(B)")] int rows, int M, int K, Activation activation)
    {
        if (bias.Length != 1 || M == 1)
        {
            Gemm.MultiplyTransposed(input, weight, bias, output, rows, M, K, activation);
            return;
        }

        Gemm.MultiplyTransposed(input, weight, [], output, rows, M, K);
        Elementwise.AddScalar(output, output, bias[0]);
        Pointwise.Apply(output, output, activation);
    }
}
