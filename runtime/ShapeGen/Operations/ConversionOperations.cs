using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Tensors of one kind of numbers from those of another, under PyTorch's names.</summary>
public static class ConversionOperations
{
    internal const string Contract = "(*lengths) -> (*lengths)";

    /// <summary>The integers as single-precision numbers; one beyond 2²⁴ is rounded to the nearest.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(Contract)]
    [Kernel(typeof(ConversionKernel), nameof(ConversionKernel.Float))]
    public static Tensor<float> Float(this Tensor<long> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = Dense.New<float>(input.Lengths);
        ConversionKernel.Float(Dense.Read(input), Dense.Of(output));
        return output;
    }
}
