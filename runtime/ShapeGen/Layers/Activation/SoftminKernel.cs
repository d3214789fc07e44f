using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Softmin"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftminKernel
{
    /// <summary>The softmax of the negative input.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.Softmin))]
    public static void Run(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        Elementwise.SubtractFromScalar(input, output, 0);
        SoftmaxKernel.Apply(output, output, lengths, dim);
    }
}
