using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Normalises each group of channels of each image: PyTorch's <c>nn.GroupNorm</c> (Wu and He 2018).</summary>
[Requires(PositiveGroups)]
[Requires(Divisible)]
[Weight("weight", "(numChannels,)", When = "affine")]
[Weight("bias", "(numChannels,)", When = "affine")]
public sealed class GroupNorm : Module, IModule
{
    internal const string Contract =
        "(N, " + Channels + ", *S) -> (N, " + Channels + ", *S), "
        + "F % numGroups == 0, N*(F//numGroups)*product(S) != 1, F = " + Channels;

    private const string Channels = "affine ? numChannels : C";
    private const string PositiveGroups = "numGroups >= 1";
    private const string Divisible = "numChannels % numGroups == 0";
    private static readonly ContractCheck unbound = new("GroupNorm.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(GroupNorm), PositiveGroups, Divisible);
    private readonly ContractCheck check;

    /// <summary>A layer with weight 1 and bias 0.</summary>
    /// <param name="numGroups">Into how many groups the channels are divided.</param>
    /// <param name="numChannels">The channels of the input.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="affine">Whether each channel has a weight and a bias.</param>
    /// <exception cref="ShapeException">The channels are not divisible by <paramref name="numGroups"/>.</exception>
    public GroupNorm(int numGroups, int numChannels, double eps = 1e-5, bool affine = true)
        : base(new Arguments { numGroups, numChannels, eps, affine }, conditions)
    {
        check = unbound.Bind(Arguments);
        (NumGroups, NumChannels, Eps) = (numGroups, numChannels, eps);
        Weight = affine ? Filled.Ones([numChannels]) : null;
        Bias = affine ? Filled.Zeros([numChannels]) : null;
    }

    /// <summary>Into how many groups the channels are divided.</summary>
    public int NumGroups { get; }

    /// <summary>The channels of the input.</summary>
    public int NumChannels { get; }

    /// <summary>What is added to the variance.</summary>
    public double Eps { get; }

    /// <summary>The factor of each channel, 1 at first: (numChannels); null for a layer without.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>What is added to each channel, 0 at first: (numChannels); null for a layer without.</summary>
    public Tensor<float>? Bias { get; }

    /// <summary>(N, numChannels, *) to the same: (x − mean) / √(variance + eps) · weight + bias.</summary>
    /// <exception cref="ShapeException">
    /// The input has fewer than two dimensions or other channels (without weights any number that the groups divide will do, as in
    /// PyTorch), or, as in PyTorch, the batch has but one value a group and image.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(GroupNormKernel), nameof(GroupNormKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        GroupNormKernel.Run(this, Dense.Read(input), Dense.Of(output), call.Size("N"), (int)input.Lengths[1], (int)KernelArguments.Product(input.Lengths[2..]), default);
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    /// <inheritdoc/>
    public override string Describe() => $"{NumGroups}, {NumChannels}, eps={PythonText.Of(Eps)}, affine={Weight is not null}";
}
