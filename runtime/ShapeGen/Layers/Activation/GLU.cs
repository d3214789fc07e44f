using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The first half of a dimension times the sigmoid of the second: PyTorch's <c>nn.GLU</c> (Dauphin et al. 2017).</summary>
/// <param name="dim">The dimension, of an even size; a negative one counts from the end.</param>
public sealed class GLU(int dim = -1) : Module, IModule
{
    /// <summary>The dimension that is halved.</summary>
    public int Dim { get; } = dim;

    /// <summary>The input's shape with half the size in that dimension.</summary>
    /// <exception cref="ShapeException">The dimension is out of range, or its size is odd.</exception>
    [Shape(GatingOperations.GluContract)]
    [Kernel(typeof(GLUKernel), nameof(GLUKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input) => input.Glu(Dim);

    /// <inheritdoc/>
    public override string Describe() => $"dim={Dim}";
}
