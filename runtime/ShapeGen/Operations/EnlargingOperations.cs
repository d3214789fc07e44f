using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Operations that make tensors larger, under PyTorch's names.</summary>
public static class EnlargingOperations
{
    internal const string ExpandContract = "(*lengths) -> expand(lengths, shape)";
    internal const string PadContract =
        "(*lengths) -> mode == \"reflect\" ? reflect(lengths, pad) : mode == \"replicate\" ? replicate(lengths, pad) : "
        + "mode == \"circular\" ? circular(lengths, pad) : pad(lengths, pad), "
        + "mode == \"constant\" or mode == \"reflect\" or mode == \"replicate\" or mode == \"circular\"";

    private static readonly ContractCheck expand = new("Expand", ExpandContract, "input");
    private static readonly ContractCheck padding = new("Pad", PadContract, "input");

    /// <summary>The dimensions of size 1 repeated, and new ones in front. Other than PyTorch's, the result has memory of its own.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="shape">The sizes; -1 keeps a dimension's.</param>
    /// <exception cref="ShapeException">A dimension's size is neither 1 nor the one that is wanted.</exception>
    [Shape(ExpandContract)]
    [Kernel(typeof(Enlarging), nameof(Enlarging.Expand))]
    public static Tensor<float> Expand(this Tensor<float> input, params ReadOnlySpan<nint> shape)
    {
        var lengths = expand.Apply(new Arguments { shape }, input).Lengths(0);
        var output = Dense.New<float>(lengths);
        Enlarging.Expand(Dense.Read(input), Dense.Of(output), input.Lengths, lengths);
        return output;
    }

    /// <summary>More places before and behind the elements of the last dimensions.</summary>
    /// <param name="input">A tensor of any rank; but for <c>"constant"</c> it has one or two dimensions more than are padded, for <c>"circular"</c> two.</param>
    /// <param name="pad">How many before and behind, in pairs from the last dimension on; negative ones cut off.</param>
    /// <param name="mode"><c>"constant"</c>: they are all <paramref name="value"/>; <c>"reflect"</c>: they mirror those inside, the border itself left out; <c>"replicate"</c>: they are those at the border; <c>"circular"</c>: those at the other end.</param>
    /// <param name="value">What stands at the new places.</param>
    /// <exception cref="ShapeException">The pairs don't fit the dimensions; there is no such mode; a reflection or a circle is not within the input.</exception>
    [Shape(PadContract)]
    [Kernel(typeof(Enlarging), nameof(Enlarging.Pad))]
    public static Tensor<float> Pad(this Tensor<float> input, ReadOnlySpan<nint> pad, string mode = "constant", double value = 0)
    {
        var lengths = padding.Apply(new Arguments { pad, mode }, input).Lengths(0);
        var output = Dense.New<float>(lengths);
        Enlarging.Pad(Dense.Read(input), Dense.Of(output), input.Lengths, pad, mode, (float)value);
        return output;
    }
}
