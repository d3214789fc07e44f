using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// y = x Wᵀ + b over the last dimension: PyTorch's <c>nn.Linear</c>. Its weight W is (outFeatures, inFeatures), its bias b
/// (outFeatures).
/// </summary>
[Requires(SizeIn)]
[Requires(SizeOut)]
[Weight("weight", "(outFeatures, inFeatures)")]
[Weight("bias", "(outFeatures,)", When = "bias")]
public class Linear : InputSizedLayer, IModule
{
    internal const string Contract = "(*B, inFeatures) -> (*B, outFeatures)";
    private protected const string InputSizeName = "inFeatures";
    private protected const string SizeOut = "outFeatures >= 0";
    private const string SizeIn = "inFeatures >= 0";
    private static readonly ContractCheck unbound = new("Linear.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(Linear), SizeIn, SizeOut);
    private ContractCheck? check;

    /// <summary>A layer with PyTorch's initial weights: weight and bias uniform within ±1/√inFeatures.</summary>
    /// <param name="inFeatures">The size of the input's last dimension.</param>
    /// <param name="outFeatures">The size of the output's last dimension.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException">A size is negative.</exception>
    public Linear(int inFeatures, int outFeatures, bool bias = true)
        : this(new Arguments { inFeatures, outFeatures, bias }, conditions, inFeatures, outFeatures, bias)
    {
    }

    private protected Linear(Arguments arguments, Requirements atConstruction, int? inFeatures, int outFeatures, bool bias)
        : base(arguments, atConstruction, conditions, InputSizeName)
    {
        OutFeatures = outFeatures;
        Declare(new WeightLengths(axis: 1, groups: 1, outFeatures, 0), outFeatures, bias, inFeatures);
    }

    /// <summary>The size of the input's last dimension; 0 where a lazy layer does not know it yet.</summary>
    public int InFeatures => InputSize;

    /// <summary>The size of the output's last dimension.</summary>
    public int OutFeatures { get; }

    /// <summary>(*, inFeatures) to (*, outFeatures).</summary>
    /// <exception cref="ShapeException">The input's last dimension is not <see cref="InFeatures"/>.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LinearKernel), nameof(LinearKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= unbound.Bind(Arguments);
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        var rows = InFeatures == 0 ? output.FlattenedLength / Math.Max(1, OutFeatures) : input.FlattenedLength / InFeatures;
        LinearKernel.Run(this, Dense.Read(input), Dense.Of(output), checked((int)rows), default);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"in_features={InFeatures}, out_features={OutFeatures}, bias={HasBias}";
}
