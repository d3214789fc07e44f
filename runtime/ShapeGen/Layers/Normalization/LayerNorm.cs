using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Normalises over the last dimensions: PyTorch's <c>nn.LayerNorm</c> (Ba, Kiros and Hinton 2016).</summary>
[Weight("weight", "normalizedShape", When = "elementwiseAffine")]
[Weight("bias", "normalizedShape", When = "elementwiseAffine and bias")]
public sealed class LayerNorm : Module, IModule
{
    internal const string Contract = "(*B, *normalizedShape) -> (*B, *normalizedShape), len(normalizedShape) >= 1";
    private static readonly ContractCheck unbound = new("LayerNorm.Forward", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer with weight 1 and bias 0.</summary>
    /// <param name="normalizedShape">The sizes of the last dimensions, over all of which is normalised.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="elementwiseAffine">Whether each element has a weight.</param>
    /// <param name="bias">Whether each element that has a weight has a bias too.</param>
    public LayerNorm(SizeList normalizedShape, double eps = 1e-5, bool elementwiseAffine = true, bool bias = true)
        : base(new Arguments { normalizedShape, eps, elementwiseAffine, bias }, Requirements.None)
    {
        check = unbound.Bind(Arguments);
        (NormalizedShape, Eps) = (normalizedShape, eps);
        Weight = elementwiseAffine ? Filled.Ones(normalizedShape.ToLengths()) : null;
        Bias = elementwiseAffine && bias ? Filled.Zeros(normalizedShape.ToLengths()) : null;
    }

    /// <summary>The sizes of the last dimensions, over all of which is normalised.</summary>
    public SizeList NormalizedShape { get; }

    /// <summary>What is added to the variance.</summary>
    public double Eps { get; }

    /// <summary>The factor of each element, 1 at first: (normalizedShape…); null for a layer without.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>What is added to each element, 0 at first: (normalizedShape…); null for a layer without.</summary>
    public Tensor<float>? Bias { get; }

    /// <summary>(*, normalizedShape…) to the same: (x − mean) / √(variance + eps) · weight + bias.</summary>
    /// <exception cref="ShapeException">The input's last dimensions are not <see cref="NormalizedShape"/>.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LayerNormKernel), nameof(LayerNormKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        LayerNormKernel.Run(this, Dense.Read(input), Dense.Of(output), Rows(input, NormalizedShape), default);
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    /// <inheritdoc/>
    public override string Describe() => $"{NormalizedShape}, eps={PythonText.Of(Eps)}, elementwise_affine={Weight is not null}";

    /// <summary>The number of rows that are normalised.</summary>
    internal static int Rows(Tensor<float> input, SizeList normalizedShape) =>
        (int)KernelArguments.Product(input.Lengths[..(input.Rank - normalizedShape.Count)]);
}
