using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Activations with learned or computed gates, under PyTorch's names.</summary>
public static class GatingOperations
{
    internal const string GluContract = "(*lengths) -> narrow(lengths, dim, 0, size // 2), size = lengths[dim], size % 2 == 0";
    internal const string PreluContract = "(*lengths), (K) -> (*lengths), size = K == 1 ? 1 : lengths[1], K == size";
    private static readonly ContractCheck glu = new("Glu", GluContract, "input");
    private static readonly ContractCheck prelu = new("Prelu", PreluContract, "input", "weight");

    /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension, of an even size; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or its size is odd.</exception>
    [Shape(GluContract)]
    [Kernel(typeof(GLUKernel), nameof(GLUKernel.Run))]
    public static Tensor<float> Glu(this Tensor<float> input, int dim = -1)
    {
        using var call = glu.Apply(new Arguments { dim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        GLUKernel.Run(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>x where it is positive, else a·x with the weight's factors a, of each element, in the input's shape (He et al. 2015).</summary>
    /// <param name="input">A tensor of any rank; with several factors, its second dimension is the channels.</param>
    /// <param name="weight">(1), or (channels).</param>
    /// <exception cref="ShapeException">There are several factors, but not one for each channel.</exception>
    [Shape(PreluContract)]
    [Kernel(typeof(PReLUKernel), nameof(PReLUKernel.Apply), InPlace = true)]
    public static Tensor<float> Prelu(this Tensor<float> input, Tensor<float> weight)
    {
        using var call = prelu.Apply(input, weight);
        var output = Dense.New<float>(call.Lengths(0));
        PReLUKernel.Apply(Dense.Read(input), Dense.Read(weight), Dense.Of(output), weight.FlattenedLength == 1 ? 1 : (int)input.Lengths[0]);
        return output;
    }
}
