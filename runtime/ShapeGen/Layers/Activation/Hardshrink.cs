using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where |x| is above lambd, else 0, of each element: PyTorch's <c>nn.Hardshrink</c>.</summary>
/// <param name="lambd">Up to which size elements become 0.</param>
public sealed class Hardshrink(double lambd = 0.5) : Module, IModule
{
    /// <summary>Up to which size elements become 0.</summary>
    public double Lambd { get; } = lambd;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardshrink, "lambd")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Hardshrink(Lambd);

    /// <inheritdoc/>
    public override string Describe() => PythonText.Of(Lambd);
}
