using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Numbers of one kind from those of another.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConversionKernel
{
    /// <summary>The integers as single-precision numbers.</summary>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Float))]
    public static void Float(ReadOnlySpan<long> input, Span<float> output) => TensorPrimitives.ConvertChecked(input, output);
}
