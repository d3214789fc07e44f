using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Bilinear"/> and the operation of that name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BilinearKernel
{
    /// <summary>One row of the output for each row of the inputs, with the layer's weights.</summary>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.BilinearLayer))]
    [Cost("product(B)*outFeatures*(in1Features*in2Features + in2Features)")]
    public static void Run(
        Bilinear layer, ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, Span<float> output,
        [Scratch("product(B)*in2Features")] Span<float> scratch, [Argument("product(B)")] int rows, Activation activation) =>
        Apply(
            input1, input2, Dense.Of(layer.Weight), Dense.OfOptional(layer.Bias), output, scratch, rows, layer.In1Features, layer.In2Features,
            layer.OutFeatures, activation);

    /// <summary>
    /// One row of the output for each row of the inputs, with K1 and K2 features, to M features: x₁ᵀW first, for all rows at once, as
    /// PyTorch does.
    /// </summary>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Bilinear))]
    [Cost("product(B)*M*(K1*K2 + K2)")]
    public static void Apply(
        ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        [Scratch("product(B)*K2")] Span<float> scratch, [Argument("product(B)")] int rows, int K1, int K2, int M, Activation activation)
    {
        var products = scratch[..(rows * K2)];
        for (var i = 0; i < M; i++)
        {
            Gemm.Multiply(input1, weight.Slice(i * K1 * K2, K1 * K2), products, rows, K2, K1);
            for (var row = 0; row < rows; row++)
            {
                var sum = TensorPrimitives.Dot(products.Slice(row * K2, K2), input2.Slice(row * K2, K2));
                output[(row * M) + i] = sum + (bias.IsEmpty ? 0 : bias[i]);
            }
        }

        Pointwise.Apply(output[..(rows * M)], activation);
    }
}
