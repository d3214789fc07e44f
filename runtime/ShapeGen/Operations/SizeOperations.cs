using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The sizes of tensors, under PyTorch's names.</summary>
public static class SizeOperations
{
    /// <summary>The size of a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such dimension.</exception>
    public static int Size(this Tensor<float> input, int dim) => SizeOf(input, dim);

    /// <summary>The size of a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such dimension.</exception>
    public static int Size(this Tensor<long> input, int dim) => SizeOf(input, dim);

    /// <summary>The size of a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such dimension.</exception>
    public static int Size(this Tensor<int> input, int dim) => SizeOf(input, dim);

    /// <summary>The size of a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such dimension.</exception>
    public static int Size(this Tensor<bool> input, int dim) => SizeOf(input, dim);

    private static int SizeOf<T>(Tensor<T> input, int dim)
    {
        ArgumentNullException.ThrowIfNull(input);
        return checked((int)input.Lengths[Kernels.KernelArguments.Axis(dim, input.Rank)]);
    }
}
