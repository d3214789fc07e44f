using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="RReLU"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RReLUKernel
{
    /// <summary>The rectifier whose slope below 0 is the mean of the layer's limits.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.RReLU))]
    public static void Run(RReLU layer, ReadOnlySpan<float> input, Span<float> output) =>
        Pointwise.Apply(input, output, new Activation(ActivationKind.LeakyReLU, (float)((layer.Lower + layer.Upper) / 2)));
}
