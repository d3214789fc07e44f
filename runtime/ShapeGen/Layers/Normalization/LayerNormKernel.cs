using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="LayerNorm"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LayerNormKernel
{
    /// <summary>(rows, normalizedShape…) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.LayerNormLayer))]
    public static void Run(
        LayerNorm layer, ReadOnlySpan<float> input, Span<float> output, [Argument("product(B)")] int rows, Activation activation)
    {
        var length = layer.NormalizedShape.Product;
        Normalisation.ByRow(input, Dense.OfOptional(layer.Weight), Dense.OfOptional(layer.Bias), output, rows, length, layer.Eps);
        Pointwise.Apply(output[..(rows * length)], activation);
    }
}
