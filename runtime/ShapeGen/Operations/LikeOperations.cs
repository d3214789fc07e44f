using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>New tensors by the example of another, under PyTorch's names.</summary>
public static class LikeOperations
{
    internal const string NewContract = "(*lengths) -> (*sizes)";
    internal const string LikeContract = "(*lengths) -> (*lengths)";

    /// <summary>A tensor of zeros of the sizes that are given.</summary>
    /// <param name="input">A tensor, of any shape, whose kind of numbers the new one has.</param>
    /// <param name="sizes">The sizes of the dimensions.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    [Shape(NewContract)]
    [Kernel(typeof(CreationKernel), nameof(CreationKernel.ZerosLike))]
    public static Tensor<float> NewZeros(this Tensor<float> input, params ReadOnlySpan<nint> sizes)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Filled.Zeros(sizes);
    }

    /// <summary>A tensor of ones of the sizes that are given.</summary>
    /// <param name="input">A tensor, of any shape, whose kind of numbers the new one has.</param>
    /// <param name="sizes">The sizes of the dimensions.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    [Shape(NewContract)]
    [Kernel(typeof(CreationKernel), nameof(CreationKernel.OnesLike))]
    public static Tensor<float> NewOnes(this Tensor<float> input, params ReadOnlySpan<nint> sizes)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Filled.Ones(sizes);
    }

    extension(Tensor)
    {
        /// <summary>Zeros in the shape of a tensor.</summary>
        /// <param name="input">The tensor.</param>
        [Shape(LikeContract)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.ZerosLike))]
        public static Tensor<float> ZerosLike(Tensor<float> input)
        {
            ArgumentNullException.ThrowIfNull(input);
            return Filled.Zeros(input.Lengths);
        }

        /// <summary>Ones in the shape of a tensor.</summary>
        /// <param name="input">The tensor.</param>
        [Shape(LikeContract)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.OnesLike))]
        public static Tensor<float> OnesLike(Tensor<float> input)
        {
            ArgumentNullException.ThrowIfNull(input);
            return Filled.Ones(input.Lengths);
        }
    }
}
