using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GLU"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GLUKernel
{
    /// <summary>value · sigmoid gate, where the values are the first half of the dimension and the gates the second.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.Glu))]
    public static void Run(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        var half = axis.Length / 2 * axis.Inner;
        for (var outer = 0; outer < axis.Outer; outer++)
        {
            var values = input.Slice(2 * outer * half, half);
            var result = output.Slice(outer * half, half);
            Pointwise.Apply(input.Slice(((2 * outer) + 1) * half, half), result, new Activation(ActivationKind.Sigmoid));
            Elementwise.Multiply(result, values, result, [half], [half]);
        }
    }
}
