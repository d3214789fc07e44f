using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Divides by the root of the mean square over the last dimensions: PyTorch's <c>nn.RMSNorm</c> (Zhang and Sennrich 2019).</summary>
[Weight("weight", "normalizedShape", When = "elementwiseAffine")]
public sealed class RMSNorm : Module, IModule
{
    /// <summary>The smallest step from 1 in single precision, which PyTorch adds to the mean square where no eps is given.</summary>
    internal const double DefaultEps = 1.1920928955078125e-07;

    private static readonly ContractCheck unbound = new("RMSNorm.Forward", LayerNorm.Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer with weight 1.</summary>
    /// <param name="normalizedShape">The sizes of the last dimensions, over all of which is normalised.</param>
    /// <param name="eps">What is added to the mean square; 2⁻²³ where left out.</param>
    /// <param name="elementwiseAffine">Whether each element has a weight.</param>
    public RMSNorm(SizeList normalizedShape, double? eps = null, bool elementwiseAffine = true)
        : base(new Arguments { normalizedShape, eps, elementwiseAffine }, Requirements.None)
    {
        check = unbound.Bind(Arguments);
        (NormalizedShape, Eps) = (normalizedShape, eps);
        Weight = elementwiseAffine ? Filled.Ones(normalizedShape.ToLengths()) : null;
    }

    /// <summary>The sizes of the last dimensions, over all of which is normalised.</summary>
    public SizeList NormalizedShape { get; }

    /// <summary>What is added to the mean square; null for 2⁻²³.</summary>
    public double? Eps { get; }

    /// <summary>The factor of each element, 1 at first: (normalizedShape…); null for a layer without.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>(*, normalizedShape…) to the same: x / √(mean of x² + eps) · weight.</summary>
    /// <exception cref="ShapeException">The input's last dimensions are not <see cref="NormalizedShape"/>.</exception>
    [Shape(LayerNorm.Contract)]
    [Kernel(typeof(RMSNormKernel), nameof(RMSNormKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        RMSNormKernel.Run(this, Dense.Read(input), Dense.Of(output), LayerNorm.Rows(input, NormalizedShape), default);
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Parameter("weight", Weight);

    /// <inheritdoc/>
    public override string Describe() => $"{NormalizedShape}, eps={PythonText.Of(Eps)}, elementwise_affine={Weight is not null}";
}
