using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The parts of a tensor of any element type, in the tensor's own memory.</summary>
internal static class Parting
{
    private static readonly ContractCheck split = new("Split", PartOperations.SplitContract, "input");
    private static readonly ContractCheck unbind = new("Unbind", PartOperations.UnbindContract, "input");

    public static Tensor<T>[] Split<T>(Tensor<T> input, nint splitSize, int dim) => Parts(input, new Arguments { splitSize, dim }, dim);

    public static Tensor<T>[] Split<T>(Tensor<T> input, ReadOnlySpan<nint> splitSize, int dim) => Parts(input, new Arguments { splitSize, dim }, dim);

    public static Tensor<T>[] Unbind<T>(Tensor<T> input, int dim)
    {
        unbind.Apply(new Arguments { dim }, input).Dispose();
        var slices = new Tensor<T>[input.Lengths[Arranging.Axis(dim, input.Rank)]];
        for (var i = 0; i < slices.Length; i++)
            slices[i] = Arranging.Select(input, dim, i);
        return slices;
    }

    private static Tensor<T>[] Parts<T>(Tensor<T> input, Arguments arguments, int dim)
    {
        using var call = split.Apply(arguments, input);
        var axis = Arranging.Axis(dim, input.Rank);
        var parts = new Tensor<T>[call.Count(0)];
        nint start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var length = (nint)call.Length(0, axis, i);
            parts[i] = Arranging.Narrow(input, axis, start, length);
            start += length;
        }

        return parts;
    }
}
