using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="PReLU"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PReLUKernel
{
    /// <summary>The factors are the layer's.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.PReLU))]
    public static void Run(PReLU layer, ReadOnlySpan<float> input, Span<float> output, [Argument("numParameters == 1 ? 1 : N")] int rows) =>
        Apply(input, Dense.Of(layer.Weight), output, rows);

    /// <summary>One run of elements for each factor, in each row anew.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.Prelu))]
    public static void Apply(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output, [Argument("K == 1 ? 1 : lengths[0]")] int rows)
    {
        var run = rows == 0 ? 0 : input.Length / (rows * weight.Length);
        for (var i = 0; i < rows * weight.Length; i++)
        {
            var slope = new Activation(ActivationKind.LeakyReLU, weight[i % weight.Length]);
            Pointwise.Apply(input.Slice(i * run, run), output.Slice(i * run, run), slope);
        }
    }
}
