using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Elements in another order, repeated, or left out of a triangle, under PyTorch's names.</summary>
public static class ArrangementOperations
{
    internal const string FlipContract = "(*lengths) -> (*lengths), rank(reduce(lengths, dims, true)) == rank(lengths)";
    internal const string RollContract = "(*lengths) -> (*lengths), -rank(lengths) <= dims, dims < rank(lengths)";
    internal const string RepeatContract = "(*lengths) -> repeat(lengths, sizes)";
    internal const string TriangleContract = "(*B, R, C) -> (*B, R, C)";
    private static readonly ContractCheck flip = new("Flip", FlipContract, "input");
    private static readonly ContractCheck roll = new("Roll", RollContract, "input");
    private static readonly ContractCheck repeat = new("Repeat", RepeatContract, "input");
    private static readonly ContractCheck tril = new("Tril", TriangleContract, "input");
    private static readonly ContractCheck triu = new("Triu", TriangleContract, "input");

    /// <summary>The elements in reverse order along dimensions, in memory of their own.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dims">The dimensions; negative ones count from the end.</param>
    /// <exception cref="ShapeException">A dimension is out of range, or named twice.</exception>
    [Shape(FlipContract)]
    [Kernel(typeof(ArrangementKernel), nameof(ArrangementKernel.Flip))]
    public static Tensor<float> Flip(this Tensor<float> input, params ReadOnlySpan<nint> dims)
    {
        using var call = flip.Apply(new Arguments { dims }, input);
        var output = Dense.New<float>(call.Lengths(0));
        ArrangementKernel.Flip(Dense.Read(input), Dense.Of(output), input.Lengths, dims);
        return output;
    }

    /// <summary>The elements moved along a dimension; what leaves it at one end comes in at the other.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="shifts">By how many places, backwards where negative.</param>
    /// <param name="dims">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(RollContract)]
    [Kernel(typeof(ArrangementKernel), nameof(ArrangementKernel.Roll))]
    public static Tensor<float> Roll(this Tensor<float> input, nint shifts, int dims)
    {
        using var call = roll.Apply(new Arguments { dims }, input);
        var output = Dense.New<float>(call.Lengths(0));
        ArrangementKernel.Roll(Dense.Read(input), Dense.Of(output), input.Lengths, shifts, dims);
        return output;
    }

    /// <summary>The tensor several times along each dimension; further dimensions are in front.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="sizes">How often, for each dimension; as many as the tensor has, or more.</param>
    /// <exception cref="ShapeException">There are fewer numbers than dimensions, or a negative one.</exception>
    [Shape(RepeatContract)]
    [Kernel(typeof(ArrangementKernel), nameof(ArrangementKernel.Repeat))]
    public static Tensor<float> Repeat(this Tensor<float> input, params ReadOnlySpan<nint> sizes)
    {
        using var call = repeat.Apply(new Arguments { sizes }, input);
        var output = Dense.New<float>(call.Lengths(0));
        ArrangementKernel.Repeat(Dense.Read(input), Dense.Of(output), input.Lengths, sizes);
        return output;
    }

    /// <summary>The matrices with 0 above a diagonal.</summary>
    /// <param name="input">(*, rows, columns)</param>
    /// <param name="diagonal">The last diagonal that is kept: 0 from the first element on, 1 the one above it, −1 below.</param>
    /// <exception cref="ShapeException">The input has fewer than two dimensions.</exception>
    [Shape(TriangleContract)]
    [Kernel(typeof(ArrangementKernel), nameof(ArrangementKernel.Tril))]
    public static Tensor<float> Tril(this Tensor<float> input, nint diagonal = 0)
    {
        using var call = tril.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        ArrangementKernel.Tril(Dense.Read(input), Dense.Of(output), call.Size("R"), call.Size("C"), diagonal);
        return output;
    }

    /// <summary>The matrices with 0 below a diagonal.</summary>
    /// <param name="input">(*, rows, columns)</param>
    /// <param name="diagonal">The first diagonal that is kept: 0 from the first element on, 1 the one above it, −1 below.</param>
    /// <exception cref="ShapeException">The input has fewer than two dimensions.</exception>
    [Shape(TriangleContract)]
    [Kernel(typeof(ArrangementKernel), nameof(ArrangementKernel.Triu))]
    public static Tensor<float> Triu(this Tensor<float> input, nint diagonal = 0)
    {
        using var call = triu.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        ArrangementKernel.Triu(Dense.Read(input), Dense.Of(output), call.Size("R"), call.Size("C"), diagonal);
        return output;
    }
}
