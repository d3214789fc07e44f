using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>A transposed convolution over one dimension: PyTorch's <c>nn.ConvTranspose1d</c>.</summary>
[Requires(PositiveGroups)]
[Requires(DivisibleIn)]
[Requires(DivisibleOut)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Weight("weight", "(inChannels, outChannels//groups, kernelSize)")]
[Weight("bias", "(outChannels,)", When = "bias")]
public class ConvTranspose1d : TransposedConvolutionLayer, IModule
{
    internal const string Contract = "(N?, inChannels, L) -> (N?, outChannels, Lout), " + Sizes;

    internal const string SizedContract = "(N?, inChannels, L) -> (N?, outChannels, Lout), " + SizesAsGiven;

    private protected const string Sizes =
        "Lout = (L - 1)*S - 2*P + D*(K - 1) + O + 1, "
        + "K = kernelSize, S = stride, P = padding, D = dilation, O = outputPadding, "
        + "O < max(S, D), Lout >= 1";

    private protected const string SizesAsGiven =
        "Lout = outputSize, "
        + "Lmin = (L - 1)*S - 2*P + D*(K - 1) + 1, "
        + "K = kernelSize, S = stride, P = padding, D = dilation, "
        + "Lout >= Lmin, Lout < Lmin + S, Lout >= 1";

    private protected const string PositiveGroups = "groups >= 1";
    private protected const string DivisibleIn = "inChannels % groups == 0";
    private protected const string DivisibleOut = "outChannels % groups == 0";
    private protected const string PositiveKernel = "kernelSize >= 1";
    private protected const string PositiveStride = "stride >= 1";
    private protected const string PositiveDilation = "dilation >= 1";

    private protected const string WholeGroups = "not bias or outChannels % groups == 0";

    private static readonly ContractCheck unbound = new("ConvTranspose1d.Forward", Contract, "input");
    private static readonly ContractCheck unboundWithSize = new("ConvTranspose1d.Forward", SizedContract, "input");
    private static readonly Requirements conditions = new(
        nameof(ConvTranspose1d), PositiveGroups, DivisibleIn, DivisibleOut, PositiveKernel, PositiveStride, PositiveDilation);
    private static readonly Requirements whenLearnt = new(nameof(ConvTranspose1d), DivisibleIn, WholeGroups);

    private ContractCheck? check;
    private ContractCheck? checkWithSize;

    /// <summary>A layer with PyTorch's initial weights: uniform within ±1/√(outChannels/groups · kernel size).</summary>
    /// <param name="inChannels">The channels of the input.</param>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window in the output.</param>
    /// <param name="padding">How much is cut off on either side of the output.</param>
    /// <param name="outputPadding">How much is added behind the end of the output, less than stride or dilation.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <exception cref="ShapeException">
    /// The channels are not divisible by <paramref name="groups"/>; a window, stride or dilation below 1.
    /// </exception>
    public ConvTranspose1d(
        int inChannels, int outChannels, int kernelSize, int stride = 1, int padding = 0, int outputPadding = 0,
        int groups = 1, bool bias = true, int dilation = 1)
        : this(
            new Arguments { inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation }, conditions,
            inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation)
    {
    }

    private protected ConvTranspose1d(
        Arguments arguments, Requirements atConstruction, int? inChannels, int outChannels, int kernelSize, int stride, int padding,
        int outputPadding, int groups, bool bias, int dilation)
        : base(arguments, atConstruction, whenLearnt, inChannels, outChannels, groups, bias, kernelSize)
    {
        KernelSize = kernelSize;
        Stride = stride;
        Padding = padding;
        OutputPadding = outputPadding;
        Dilation = dilation;
    }

    /// <summary>The size of the window.</summary>
    public int KernelSize { get; }

    /// <summary>The step of the window in the output.</summary>
    public int Stride { get; }

    /// <summary>How much is cut off on either side of the output.</summary>
    public int Padding { get; }

    /// <summary>How much is added behind the end of the output.</summary>
    public int OutputPadding { get; }

    /// <summary>The distance of the window's points.</summary>
    public int Dilation { get; }

    /// <summary>The contract of a call, whatever its arguments.</summary>
    private protected virtual ContractCheck Unbound => unbound;

    /// <summary>The contract of a call with an output size, whatever its arguments.</summary>
    private protected virtual ContractCheck UnboundWithSize => unboundWithSize;

    /// <summary>
    /// (N?, inChannels, L) to (N?, outChannels, Lout), where
    /// Lout = (L − 1)·stride − 2·padding + dilation·(kernelSize − 1) + outputPadding + 1.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank or other channels; nothing is left of the output; the output padding is too large.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(ConvTranspose1dKernel), nameof(ConvTranspose1dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= Unbound.Bind(Arguments);
        using var call = check.Apply(input);
        return Run(call, input);
    }

    /// <summary>(N?, inChannels, L) to (N?, outChannels, Lout), where (Lout) is the output size that is given.</summary>
    /// <param name="input">(N?, inChannels, L).</param>
    /// <param name="outputSize">The size of the output: less than a stride above that without output padding.</param>
    /// <exception cref="ShapeException">The input has another rank or other channels; the output cannot have that size.</exception>
    [Shape(SizedContract)]
    [Kernel(typeof(ConvTranspose1dKernel), nameof(ConvTranspose1dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input, int outputSize)
    {
        checkWithSize ??= UnboundWithSize.Bind(Arguments);
        using var call = checkWithSize.Apply(new Arguments { outputSize }, input);
        return Run(call, input);
    }

    /// <inheritdoc/>
    public override string Describe() => Describe(
        $"({KernelSize},)", $"({Stride},)", Padding == 0 ? null : $"({Padding},)", Dilation == 1 ? null : $"({Dilation},)",
        OutputPadding == 0 ? null : $"({OutputPadding},)");

    private Tensor<float> Run(ConcreteCall call, Tensor<float> input)
    {
        var output = Dense.New<float>(call.Lengths(0));
        ConvTranspose1dKernel.Run(
            this, Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("L"), call.Size("Lout"), default);
        return output;
    }
}
