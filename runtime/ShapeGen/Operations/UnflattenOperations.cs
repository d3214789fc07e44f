using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>Makes several dimensions of one, under PyTorch's name.</summary>
public static class UnflattenOperations
{
    internal const string Contract = "(*lengths) -> unflatten(lengths, dim, sizes)";

    private static readonly ContractCheck unflatten = new("Unflatten", Contract, "input");

    /// <summary>The same elements in order, with the sizes in a dimension's place.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="sizes">The sizes; one of them may be -1 and follows from the others.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the product of the sizes is not its size.</exception>
    [Shape(Contract)]
    [View]
    public static Tensor<float> Unflatten(this Tensor<float> input, int dim, params ReadOnlySpan<nint> sizes) => Apply(input, dim, sizes);

    /// <summary>The same elements in order, with the sizes in a dimension's place.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="sizes">The sizes; one of them may be -1 and follows from the others.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the product of the sizes is not its size.</exception>
    [Shape(Contract)]
    [View]
    public static Tensor<long> Unflatten(this Tensor<long> input, int dim, params ReadOnlySpan<nint> sizes) => Apply(input, dim, sizes);

    /// <summary>The same elements in order, with the sizes in a dimension's place.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="sizes">The sizes; one of them may be -1 and follows from the others.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the product of the sizes is not its size.</exception>
    [Shape(Contract)]
    [View]
    public static Tensor<int> Unflatten(this Tensor<int> input, int dim, params ReadOnlySpan<nint> sizes) => Apply(input, dim, sizes);

    /// <summary>The same elements in order, with the sizes in a dimension's place.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="sizes">The sizes; one of them may be -1 and follows from the others.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the product of the sizes is not its size.</exception>
    [Shape(Contract)]
    [View]
    public static Tensor<bool> Unflatten(this Tensor<bool> input, int dim, params ReadOnlySpan<nint> sizes) => Apply(input, dim, sizes);

    internal static Tensor<T> Apply<T>(Tensor<T> input, int dim, ReadOnlySpan<nint> sizes)
    {
        using var call = unflatten.Apply(new Arguments { dim, sizes }, input);
        return Tensor.Reshape(input.ToDenseTensor(), TensorMemory.Held(call.Lengths(0)));
    }
}
