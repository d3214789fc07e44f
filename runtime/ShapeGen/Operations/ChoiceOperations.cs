using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Elements chosen by a mask, under PyTorch's names.</summary>
public static class ChoiceOperations
{
    internal const string MaskedFillContract = "(*A), (*M) -> broadcast(A, M)";
    internal const string WhereContract = "(*C), (*A), (*B) -> broadcast(C, A, B)";

    private static readonly ContractCheck maskedFill = new("MaskedFill", MaskedFillContract, "input", "mask");
    private static readonly ContractCheck where = new("Where", WhereContract, "condition", "input", "other");

    /// <summary>A value where the mask is true, else the input's element; the shapes are broadcast.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="mask">Where the value stands.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ShapeException">The shapes don't broadcast.</exception>
    [Shape(MaskedFillContract)]
    [Kernel(typeof(ChoiceKernel), nameof(ChoiceKernel.MaskedFill))]
    public static Tensor<float> MaskedFill(this Tensor<float> input, Tensor<bool> mask, double value)
    {
        using var call = maskedFill.Apply(input, mask);
        var output = Dense.New<float>(call.Lengths(0));
        ChoiceKernel.MaskedFill(Dense.Read(input), Dense.Read(mask), Dense.Of(output), input.Lengths, mask.Lengths, call.Lengths(0), (float)value);
        return output;
    }

    extension(Tensor)
    {
        /// <summary>The one tensor's element where the condition is true, else the other's; the shapes are broadcast.</summary>
        /// <param name="condition">Which it is.</param>
        /// <param name="input">The elements where it is true.</param>
        /// <param name="other">The elements where it is false.</param>
        /// <exception cref="ShapeException">The shapes don't broadcast.</exception>
        [Shape(WhereContract)]
        [Kernel(typeof(ChoiceKernel), nameof(ChoiceKernel.Where))]
        public static Tensor<float> Where(Tensor<bool> condition, Tensor<float> input, Tensor<float> other)
        {
            using var call = where.Apply(condition, input, other);
            var output = Dense.New<float>(call.Lengths(0));
            ChoiceKernel.Where(
                Dense.Read(condition), Dense.Read(input), Dense.Read(other), Dense.Of(output),
                condition.Lengths, input.Lengths, other.Lengths, call.Lengths(0));
            return output;
        }
    }
}
