using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Bilinear"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BilinearKernel
{
    /// <summary>One row of the output for each row of the inputs.</summary>
    public static void Run(
        Bilinear layer, ReadOnlySpan<float> input1, ReadOnlySpan<float> input2, Span<float> output,
        [Argument("product(B)")] int rows, Activation activation)
    {
        var weight = Dense.Of(layer.Weight);
        var bias = Dense.OfOptional(layer.Bias);
        var size = layer.In1Features * layer.In2Features;
        for (var row = 0; row < rows; row++)
        for (var i = 0; i < layer.OutFeatures; i++)
        {
            var product = Product(
                input1.Slice(row * layer.In1Features, layer.In1Features), weight.Slice(i * size, size),
                input2.Slice(row * layer.In2Features, layer.In2Features));
            output[(row * layer.OutFeatures) + i] = product + (bias.IsEmpty ? 0 : bias[i]);
        }

        Pointwise.Apply(output[..(rows * layer.OutFeatures)], activation);
    }

    private static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> matrix, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * TensorPrimitives.Dot(matrix.Slice(i * right.Length, right.Length), right);
        return sum;
    }
}
