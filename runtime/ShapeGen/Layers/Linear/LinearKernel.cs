using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Linear"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinearKernel
{
    /// <summary>One row of the output for each row of the input.</summary>
    [Cost("product(B)*inFeatures*outFeatures")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.LinearLayer))]
    public static void Run(Linear layer, ReadOnlySpan<float> input, Span<float> output, [Argument("product(B)")] int rows, Activation activation) =>
        PackedMatrix.Multiply(
            input, layer.Packable, Dense.OfOptional(layer.Bias), output, rows, layer.OutFeatures, layer.InFeatures, activation);
}
