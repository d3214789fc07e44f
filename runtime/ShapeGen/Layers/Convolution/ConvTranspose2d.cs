using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>A transposed convolution over two dimensions: PyTorch's <c>nn.ConvTranspose2d</c>.</summary>
[Requires(PositiveGroups)]
[Requires(DivisibleIn)]
[Requires(DivisibleOut)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Weight("weight", "(inChannels, outChannels//groups, kernelSize[0], kernelSize[1])")]
[Weight("bias", "(outChannels,)", When = "bias")]
public class ConvTranspose2d : TransposedConvolutionLayer, IModule
{
    internal const string Contract = "(N?, inChannels, H, W) -> (N?, outChannels, Hout, Wout), " + Sizes;

    internal const string SizedContract = "(N?, inChannels, H, W) -> (N?, outChannels, Hout, Wout), " + SizesAsGiven;

    private protected const string Sizes =
        "Hout = (H - 1)*S[0] - 2*P[0] + D[0]*(K[0] - 1) + O[0] + 1, "
        + "Wout = (W - 1)*S[1] - 2*P[1] + D[1]*(K[1] - 1) + O[1] + 1, "
        + "K = kernelSize, S = stride ?? (1, 1), P = padding ?? (0, 0), D = dilation ?? (1, 1), O = outputPadding ?? (0, 0), "
        + "O[0] < max(S[0], D[0]), O[1] < max(S[1], D[1]), Hout >= 1, Wout >= 1";

    private protected const string SizesAsGiven =
        "Hout = outputSize[0], Wout = outputSize[1], "
        + "Hmin = (H - 1)*S[0] - 2*P[0] + D[0]*(K[0] - 1) + 1, "
        + "Wmin = (W - 1)*S[1] - 2*P[1] + D[1]*(K[1] - 1) + 1, "
        + "K = kernelSize, S = stride ?? (1, 1), P = padding ?? (0, 0), D = dilation ?? (1, 1), "
        + "Hout >= Hmin, Hout < Hmin + S[0], Wout >= Wmin, Wout < Wmin + S[1], Hout >= 1, Wout >= 1";

    private protected const string PositiveGroups = "groups >= 1";
    private protected const string DivisibleIn = "inChannels % groups == 0";
    private protected const string DivisibleOut = "outChannels % groups == 0";
    private protected const string PositiveKernel = "kernelSize[0] >= 1 and kernelSize[1] >= 1";
    private protected const string PositiveStride = "(stride ?? (1, 1))[0] >= 1 and (stride ?? (1, 1))[1] >= 1";
    private protected const string PositiveDilation = "(dilation ?? (1, 1))[0] >= 1 and (dilation ?? (1, 1))[1] >= 1";

    private protected const string WholeGroups = "not bias or outChannels % groups == 0";

    private static readonly ContractCheck unbound = new("ConvTranspose2d.Forward", Contract, "input");
    private static readonly ContractCheck unboundWithSize = new("ConvTranspose2d.Forward", SizedContract, "input");
    private static readonly Requirements conditions = new(
        nameof(ConvTranspose2d), PositiveGroups, DivisibleIn, DivisibleOut, PositiveKernel, PositiveStride, PositiveDilation);
    private static readonly Requirements whenLearnt = new(nameof(ConvTranspose2d), DivisibleIn, WholeGroups);

    private ContractCheck? check;
    private ContractCheck? checkWithSize;

    /// <summary>A layer with PyTorch's initial weights: uniform within ±1/√(outChannels/groups · kernel size).</summary>
    /// <param name="inChannels">The channels of the input.</param>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window in the output; 1 where left out.</param>
    /// <param name="padding">How much is cut off on either side of the output; 0 where left out.</param>
    /// <param name="outputPadding">How much is added behind the end of the output, less than stride or dilation; 0 where left out.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <param name="dilation">The distance of the window's points; 1 where left out.</param>
    /// <exception cref="ShapeException">
    /// The channels are not divisible by <paramref name="groups"/>; a window, stride or dilation below 1.
    /// </exception>
    public ConvTranspose2d(
        int inChannels, int outChannels, Size2d kernelSize, Size2d? stride = null, Size2d? padding = null, Size2d? outputPadding = null,
        int groups = 1, bool bias = true, Size2d? dilation = null)
        : this(
            new Arguments { inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation }, conditions,
            inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation)
    {
    }

    private protected ConvTranspose2d(
        Arguments arguments, Requirements atConstruction, int? inChannels, int outChannels, Size2d kernelSize, Size2d? stride,
        Size2d? padding, Size2d? outputPadding, int groups, bool bias, Size2d? dilation)
        : base(arguments, atConstruction, whenLearnt, inChannels, outChannels, groups, bias, kernelSize.Height, kernelSize.Width)
    {
        KernelSize = kernelSize;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        OutputPadding = outputPadding ?? 0;
        Dilation = dilation ?? 1;
    }

    /// <summary>The size of the window.</summary>
    public Size2d KernelSize { get; }

    /// <summary>The step of the window in the output.</summary>
    public Size2d Stride { get; }

    /// <summary>How much is cut off on either side of the output.</summary>
    public Size2d Padding { get; }

    /// <summary>How much is added behind the end of the output.</summary>
    public Size2d OutputPadding { get; }

    /// <summary>The distance of the window's points.</summary>
    public Size2d Dilation { get; }

    /// <summary>The contract of a call, whatever its arguments.</summary>
    private protected virtual ContractCheck Unbound => unbound;

    /// <summary>The contract of a call with an output size, whatever its arguments.</summary>
    private protected virtual ContractCheck UnboundWithSize => unboundWithSize;

    /// <summary>
    /// (N?, inChannels, H, W) to (N?, outChannels, Hout, Wout), where
    /// Hout = (H − 1)·stride − 2·padding + dilation·(kernelSize − 1) + outputPadding + 1, and the others likewise.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank or other channels; nothing is left of the output; the output padding is too large.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(ConvTranspose2dKernel), nameof(ConvTranspose2dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= Unbound.Bind(Arguments);
        using var call = check.Apply(input);
        return Run(call, input);
    }

    /// <summary>(N?, inChannels, H, W) to (N?, outChannels, Hout, Wout), where (Hout, Wout) is the output size that is given.</summary>
    /// <param name="input">(N?, inChannels, H, W).</param>
    /// <param name="outputSize">The size of the output: less than a stride above that without output padding.</param>
    /// <exception cref="ShapeException">The input has another rank or other channels; the output cannot have that size.</exception>
    [Shape(SizedContract)]
    [Kernel(typeof(ConvTranspose2dKernel), nameof(ConvTranspose2dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input, Size2d outputSize)
    {
        checkWithSize ??= UnboundWithSize.Bind(Arguments);
        using var call = checkWithSize.Apply(new Arguments { outputSize }, input);
        return Run(call, input);
    }

    /// <inheritdoc/>
    public override string Describe() => Describe(
        KernelSize.ToString(), Stride.ToString(), Padding == 0 ? null : Padding.ToString(), Dilation == 1 ? null : Dilation.ToString(),
        OutputPadding == 0 ? null : OutputPadding.ToString());

    private Tensor<float> Run(ConcreteCall call, Tensor<float> input)
    {
        var output = Dense.New<float>(call.Lengths(0));
        ConvTranspose2dKernel.Run(
            this, Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("H"), call.Size("W"), call.Size("Hout"), call.Size("Wout"), default);
        return output;
    }
}
