using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>y = x₁ᵀ W x₂ + b over the last dimensions, with a matrix W for each output: PyTorch's <c>nn.Bilinear</c>.</summary>
[Requires(PositiveIn1)]
[Requires(SizeIn2)]
[Requires(SizeOut)]
[Weight("weight", "(outFeatures, in1Features, in2Features)")]
[Weight("bias", "(outFeatures,)", When = "bias")]
public sealed class Bilinear : Module
{
    internal const string Contract = "(*B, in1Features), (*B, in2Features) -> (*B, outFeatures)";
    private const string PositiveIn1 = "in1Features >= 1";
    private const string SizeIn2 = "in2Features >= 0";
    private const string SizeOut = "outFeatures >= 0";
    private static readonly ContractCheck unbound = new("Bilinear.Forward", Contract, "input1", "input2");
    private static readonly Requirements conditions = new(nameof(Bilinear), PositiveIn1, SizeIn2, SizeOut);

    private readonly ContractCheck check;

    /// <summary>A layer with PyTorch's initial weights: weight and bias uniform within ±1/√in1Features.</summary>
    /// <param name="in1Features">The size of the first input's last dimension.</param>
    /// <param name="in2Features">The size of the second input's last dimension.</param>
    /// <param name="outFeatures">The size of the output's last dimension.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException"><paramref name="in1Features"/> is below 1, or another size is negative.</exception>
    public Bilinear(int in1Features, int in2Features, int outFeatures, bool bias = true)
        : base(new Arguments { in1Features, in2Features, outFeatures, bias }, conditions)
    {
        check = unbound.Bind(Arguments);
        (In1Features, In2Features, OutFeatures) = (in1Features, in2Features, outFeatures);
        Weight = Initialisation.InverseRoot(in1Features, outFeatures, in1Features, in2Features);
        Bias = bias ? Initialisation.InverseRoot(in1Features, outFeatures) : null;
    }

    /// <summary>The size of the first input's last dimension.</summary>
    public int In1Features { get; }

    /// <summary>The size of the second input's last dimension.</summary>
    public int In2Features { get; }

    /// <summary>The size of the output's last dimension.</summary>
    public int OutFeatures { get; }

    /// <summary>W: (outFeatures, in1Features, in2Features).</summary>
    public Tensor<float> Weight { get; }

    /// <summary>b: (outFeatures); null for a layer without.</summary>
    public Tensor<float>? Bias { get; }

    /// <summary>(*, in1Features) and (*, in2Features) to (*, outFeatures).</summary>
    /// <param name="input1">x₁</param>
    /// <param name="input2">x₂</param>
    /// <exception cref="ShapeException">The inputs' last dimensions are not the layer's, or the others differ.</exception>
    [Shape(Contract)]
    [Kernel(typeof(BilinearKernel), nameof(BilinearKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input1, Tensor<float> input2)
    {
        using var call = check.Apply(input1, input2);
        var output = Dense.New<float>(call.Lengths(0));
        var rows = checked((int)(input1.FlattenedLength / In1Features));
        using var scratch = new ScratchMemory((long)rows * In2Features);
        BilinearKernel.Run(this, Dense.Read(input1), Dense.Read(input2), Dense.Of(output), scratch.Span, rows, default);
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"in1_features={In1Features}, in2_features={In2Features}, out_features={OutFeatures}, bias={Bias is not null}";
}
