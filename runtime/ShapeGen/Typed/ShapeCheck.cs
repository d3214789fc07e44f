using System.Numerics.Tensors;

namespace ShapeGen.Typed;

/// <summary>Holds tensors against the sizes of their types.</summary>
internal static class ShapeCheck
{
    public static Tensor<float> Present(Tensor<float>? tensor) =>
        tensor ?? throw new InvalidOperationException("This Shaped value is default: it was not made from a tensor. Use tensor.To<…>().");

    public static string Describe(Tensor<float>? tensor) => tensor is null ? "default" : ShapeText.Of(tensor.Lengths);

    public static Tensor<float> Require(Tensor<float> tensor, ReadOnlySpan<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var lengths = tensor.Lengths;
        if (lengths.Length != sizes.Length)
            throw new ShapeException($"expected {Dimensions(sizes.Length)} {ShapeText.OfTypes(sizes)}, but the tensor has {Dimensions(lengths.Length)} {ShapeText.Of(lengths)}");

        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= 0 && lengths[i] != sizes[i])
                throw new ShapeException($"expected {sizes[i]} in dimension {i}, but the tensor has {lengths[i]} there: {ShapeText.Of(lengths)} is not {ShapeText.OfTypes(sizes)}");
        }

        return tensor;
    }

    private static string Dimensions(int count) => count == 1 ? "1 dimension" : $"{count} dimensions";
}
