using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A <see cref="Linear"/> that takes the size of its input from the first input, or from the weight that is loaded: PyTorch's
/// <c>nn.LazyLinear</c>.
/// </summary>
[Lazy(InputSizeName)]
[Requires(SizeOut)]
public sealed class LazyLinear : Linear
{
    private static readonly ContractCheck first = new("LazyLinear.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(LazyLinear), SizeOut);

    /// <summary>A layer without weights yet; they come, as <see cref="Linear"/>'s, with the first input.</summary>
    /// <param name="outFeatures">The size of the output's last dimension.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException">The size is negative.</exception>
    public LazyLinear(int outFeatures, bool bias = true)
        : base(new Arguments { outFeatures, bias }, conditions, inFeatures: null, outFeatures, bias)
    {
    }

    internal override string TypeName => HasWeights ? nameof(Linear) : nameof(LazyLinear);

    /// <summary>(*, inFeatures) to (*, outFeatures), where inFeatures is that of the first input.</summary>
    /// <exception cref="ShapeException">The input's last dimension is not that of the first input.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LinearKernel), nameof(LinearKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input)
    {
        Learn(first, Arguments.None, input);
        return base.Forward(input);
    }
}
