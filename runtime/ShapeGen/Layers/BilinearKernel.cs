using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Bilinear"/> and the operation of that name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BilinearKernel
{
    /// <summary>One row of the output for each row of the inputs, with the layer's weights.</summary>
    [Cost("product(B)*outFeatures*(in1Features*in2Features + in1Features)")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.BilinearLayer))]
    public static void Run(
        Bilinear layer, ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, Span<float> output,
        [Argument("product(B)")] int rows, Activation activation) =>
        Apply(
            input1, input2, Dense.Of(layer.Weight), Dense.OfOptional(layer.Bias), output, rows, layer.In1Features, layer.In2Features,
            layer.OutFeatures, activation);

    /// <summary>One row of the output for each row of the inputs, with K1 and K2 features, to M features.</summary>
    [Cost("product(B)*M*(K1*K2 + K1)")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Bilinear))]
    public static void Apply(
        ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        [Argument("product(B)")] int rows, int K1, int K2, int M, Activation activation)
    {
        var size = K1 * K2;
        for (var row = 0; row < rows; row++)
        for (var i = 0; i < M; i++)
        {
            var product = Product(input1.Slice(row * K1, K1), weight.Slice(i * size, size), input2.Slice(row * K2, K2));
            output[(row * M) + i] = product + (bias.IsEmpty ? 0 : bias[i]);
        }

        Pointwise.Apply(output[..(rows * M)], activation);
    }

    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> matrix, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * TensorPrimitives.Dot(matrix.Slice(i * right.Length, right.Length), right);
        return sum;
    }
}
