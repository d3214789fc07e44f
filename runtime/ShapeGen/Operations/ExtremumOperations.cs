using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Greatest and least elements, under PyTorch's names. A NaN counts as both.</summary>
public static class ExtremumOperations
{
    internal const string BroadcastContract = "(*leftLengths), (*rightLengths) -> broadcast(leftLengths, rightLengths)";
    internal const string ReduceContract = ReductionOperations.ReduceContract + ", lengths[dim] >= 1";
    private static readonly ContractCheck maximum = new("Maximum", BroadcastContract, "input", "other");
    private static readonly ContractCheck minimum = new("Minimum", BroadcastContract, "input", "other");
    private static readonly ContractCheck amax = new("Amax", ReduceContract, "input");
    private static readonly ContractCheck amin = new("Amin", ReduceContract, "input");

    /// <summary>The greater element at each place of two tensors, whose shapes are broadcast.</summary>
    /// <param name="input">The one tensor.</param>
    /// <param name="other">The other tensor.</param>
    /// <exception cref="ShapeException">The shapes don't broadcast.</exception>
    [Shape(BroadcastContract)]
    [Kernel(typeof(Extrema), nameof(Extrema.Maximum))]
    public static Tensor<float> Maximum(this Tensor<float> input, Tensor<float> other)
    {
        using var call = maximum.Apply(input, other);
        var output = Dense.New<float>(call.Lengths(0));
        Extrema.Maximum(Dense.Read(input), Dense.Read(other), Dense.Of(output), input.Lengths, other.Lengths);
        return output;
    }

    /// <summary>The lesser element at each place of two tensors, whose shapes are broadcast.</summary>
    /// <param name="input">The one tensor.</param>
    /// <param name="other">The other tensor.</param>
    /// <exception cref="ShapeException">The shapes don't broadcast.</exception>
    [Shape(BroadcastContract)]
    [Kernel(typeof(Extrema), nameof(Extrema.Minimum))]
    public static Tensor<float> Minimum(this Tensor<float> input, Tensor<float> other)
    {
        using var call = minimum.Apply(input, other);
        var output = Dense.New<float>(call.Lengths(0));
        Extrema.Minimum(Dense.Read(input), Dense.Read(other), Dense.Of(output), input.Lengths, other.Lengths);
        return output;
    }

    /// <summary>The greatest element.</summary>
    /// <param name="input">A tensor with one element at least.</param>
    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    [Shape(ReductionOperations.FullContract)]
    [Kernel(typeof(NumberKernel), nameof(NumberKernel.Amax))]
    public static float Amax(this Tensor<float> input) => TensorPrimitives.Max(Dense.Read(input));

    /// <summary>The greatest elements along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension, of size 1 at least; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or has no places.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Extrema), nameof(Extrema.Amax))]
    public static Tensor<float> Amax(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = amax.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        Extrema.Amax(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>The least element.</summary>
    /// <param name="input">A tensor with one element at least.</param>
    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    [Shape(ReductionOperations.FullContract)]
    [Kernel(typeof(NumberKernel), nameof(NumberKernel.Amin))]
    public static float Amin(this Tensor<float> input) => TensorPrimitives.Min(Dense.Read(input));

    /// <summary>The least elements along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension, of size 1 at least; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or has no places.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Extrema), nameof(Extrema.Amin))]
    public static Tensor<float> Amin(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = amin.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        Extrema.Amin(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }
}
