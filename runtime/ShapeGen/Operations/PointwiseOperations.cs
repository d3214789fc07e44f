using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Functions of each element, under PyTorch's names.</summary>
public static class PointwiseOperations
{
    internal const string Contract = "(*A) -> (*A)";

    /// <summary>max(0, x) of each element, in the input's shape.</summary>
    [Shape(Contract)]
    [Pointwise(ActivationKind.ReLU)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Relu(this Tensor<float> input) => Apply(input, ActivationKind.ReLU);

    /// <summary>tanh x of each element, in the input's shape.</summary>
    [Shape(Contract)]
    [Pointwise(ActivationKind.Tanh)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Tanh(this Tensor<float> input) => Apply(input, ActivationKind.Tanh);

    /// <summary>1 / (1 + exp(−x)) of each element, in the input's shape.</summary>
    [Shape(Contract)]
    [Pointwise(ActivationKind.Sigmoid)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Sigmoid(this Tensor<float> input) => Apply(input, ActivationKind.Sigmoid);

    internal static Tensor<float> Apply(Tensor<float> input, ActivationKind kind, double a = 0, double b = 0)
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = Dense.New<float>(input.Lengths);
        PointwiseKernel.Run(Dense.Read(input), Dense.Of(output), new Activation(kind, (float)a, (float)b));
        return output;
    }
}
