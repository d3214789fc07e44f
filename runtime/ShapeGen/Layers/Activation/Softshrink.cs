using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x moved by lambd towards 0, and 0 within lambd of it, of each element: PyTorch's <c>nn.Softshrink</c>.</summary>
/// <param name="lambd">How far elements are moved, at least 0.</param>
public sealed class Softshrink(double lambd = 0.5) : Module, IModule
{
    /// <summary>How far elements are moved.</summary>
    public double Lambd { get; } = lambd;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Softshrink, "lambd")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Softshrink(Lambd);

    /// <inheritdoc/>
    public override string Describe() => PythonText.Of(Lambd);
}
