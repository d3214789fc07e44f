using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RMSNorm"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RMSNormKernel
{
    /// <summary>(rows, normalizedShape…) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.RmsNormLayer))]
    public static void Run(
        RMSNorm layer, ReadOnlySpan<float> input, Span<float> output, [Argument("product(B)")] int rows, Activation activation)
    {
        var length = layer.NormalizedShape.Product;
        Normalisation.ByRootMeanSquare(input, Dense.OfOptional(layer.Weight), output, rows, length, layer.Eps ?? RMSNorm.DefaultEps);
        Pointwise.Apply(output[..(rows * length)], activation);
    }
}
