using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes the operations that are a function of each element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PointwiseKernel
{
    /// <summary>The function of each float; the output may be the input's memory.</summary>
    [Onnx(typeof(Onnx.PointwiseOnnx), nameof(Onnx.PointwiseOnnx.Run))]
    public static void Run(ReadOnlySpan<float> input, Span<float> output, Activation activation) => Pointwise.Apply(input, output, activation);
}
