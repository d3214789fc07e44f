using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>y = x Wᵀ + b over the last dimension: PyTorch's <c>nn.Linear</c>.</summary>
[Requires(SizeIn)]
[Requires(SizeOut)]
[Weight("weight", "(outFeatures, inFeatures)")]
[Weight("bias", "(outFeatures,)", When = "bias")]
public class Linear : Module, IModule
{
    internal const string Contract = "(*B, inFeatures) -> (*B, outFeatures)";
    private const string SizeIn = "inFeatures >= 0";
    private const string SizeOut = "outFeatures >= 0";
    private static readonly ContractCheck unbound = new("Linear.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(Linear), SizeIn, SizeOut);
    private readonly ContractCheck check;

    /// <summary>A layer with PyTorch's initial weights: weight and bias uniform within ±1/√inFeatures.</summary>
    /// <param name="inFeatures">The size of the input's last dimension.</param>
    /// <param name="outFeatures">The size of the output's last dimension.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException">A size is negative.</exception>
    public Linear(int inFeatures, int outFeatures, bool bias = true)
        : base(new Arguments { inFeatures, outFeatures, bias }, conditions)
    {
        (InFeatures, OutFeatures) = (inFeatures, outFeatures);
        check = unbound.Bind(Arguments);
        Weight = Initialisation.KaimingUniform(inFeatures, outFeatures, inFeatures);
        Bias = bias ? Initialisation.InverseRoot(inFeatures, outFeatures) : null;
    }

    /// <summary>The size of the input's last dimension.</summary>
    public int InFeatures { get; }

    /// <summary>The size of the output's last dimension.</summary>
    public int OutFeatures { get; }

    /// <summary>W: (outFeatures, inFeatures).</summary>
    public Tensor<float> Weight { get; }

    /// <summary>b: (outFeatures); null for a layer without.</summary>
    public Tensor<float>? Bias { get; }

    /// <summary>(*, inFeatures) to (*, outFeatures).</summary>
    /// <exception cref="ShapeException">The input's last dimension is not <see cref="InFeatures"/>.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LinearKernel), nameof(LinearKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        var rows = InFeatures == 0 ? output.FlattenedLength / Math.Max(1, OutFeatures) : input.FlattenedLength / InFeatures;
        LinearKernel.Run(this, Dense.Read(input), Dense.Of(output), checked((int)rows), default);
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    /// <inheritdoc/>
    public override string Describe() => $"in_features={InFeatures}, out_features={OutFeatures}, bias={Bias is not null}";
}
