using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>A transposed convolution over three dimensions: PyTorch's <c>nn.ConvTranspose3d</c>.</summary>
[Requires(PositiveGroups)]
[Requires(DivisibleIn)]
[Requires(DivisibleOut)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Weight("weight", "(inChannels, outChannels//groups, kernelSize[0], kernelSize[1], kernelSize[2])")]
[Weight("bias", "(outChannels,)", When = "bias")]
public class ConvTranspose3d : TransposedConvolutionLayer, IModule
{
    internal const string Contract = "(N?, inChannels, D, H, W) -> (N?, outChannels, Dout, Hout, Wout), " + Sizes;

    internal const string SizedContract = "(N?, inChannels, D, H, W) -> (N?, outChannels, Dout, Hout, Wout), " + SizesAsGiven;

    private protected const string Sizes =
        "Dout = (D - 1)*S[0] - 2*P[0] + R[0]*(K[0] - 1) + O[0] + 1, "
        + "Hout = (H - 1)*S[1] - 2*P[1] + R[1]*(K[1] - 1) + O[1] + 1, "
        + "Wout = (W - 1)*S[2] - 2*P[2] + R[2]*(K[2] - 1) + O[2] + 1, "
        + "K = kernelSize, S = stride ?? (1, 1, 1), P = padding ?? (0, 0, 0), R = dilation ?? (1, 1, 1), O = outputPadding ?? (0, 0, 0), "
        + "O[0] < max(S[0], R[0]), O[1] < max(S[1], R[1]), O[2] < max(S[2], R[2]), Dout >= 1, Hout >= 1, Wout >= 1";

    private protected const string SizesAsGiven =
        "Dout = outputSize[0], Hout = outputSize[1], Wout = outputSize[2], "
        + "Dmin = (D - 1)*S[0] - 2*P[0] + R[0]*(K[0] - 1) + 1, "
        + "Hmin = (H - 1)*S[1] - 2*P[1] + R[1]*(K[1] - 1) + 1, "
        + "Wmin = (W - 1)*S[2] - 2*P[2] + R[2]*(K[2] - 1) + 1, "
        + "K = kernelSize, S = stride ?? (1, 1, 1), P = padding ?? (0, 0, 0), R = dilation ?? (1, 1, 1), "
        + "Dout >= Dmin, Dout < Dmin + S[0], Hout >= Hmin, Hout < Hmin + S[1], Wout >= Wmin, Wout < Wmin + S[2], Dout >= 1, Hout >= 1, Wout >= 1";

    private protected const string PositiveGroups = "groups >= 1";
    private protected const string DivisibleIn = "inChannels % groups == 0";
    private protected const string DivisibleOut = "outChannels % groups == 0";
    private protected const string PositiveKernel = "kernelSize[0] >= 1 and kernelSize[1] >= 1 and kernelSize[2] >= 1";
    private protected const string PositiveStride = "(stride ?? (1, 1, 1))[0] >= 1 and (stride ?? (1, 1, 1))[1] >= 1 and (stride ?? (1, 1, 1))[2] >= 1";
    private protected const string PositiveDilation = "(dilation ?? (1, 1, 1))[0] >= 1 and (dilation ?? (1, 1, 1))[1] >= 1 and (dilation ?? (1, 1, 1))[2] >= 1";

    private protected const string WholeGroups = "not bias or outChannels % groups == 0";

    private static readonly ContractCheck unbound = new("ConvTranspose3d.Forward", Contract, "input");
    private static readonly ContractCheck unboundWithSize = new("ConvTranspose3d.Forward", SizedContract, "input");
    private static readonly Requirements conditions = new(
        nameof(ConvTranspose3d), PositiveGroups, DivisibleIn, DivisibleOut, PositiveKernel, PositiveStride, PositiveDilation);
    private static readonly Requirements whenLearnt = new(nameof(ConvTranspose3d), DivisibleIn, WholeGroups);

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
    public ConvTranspose3d(
        int inChannels, int outChannels, Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, Size3d? outputPadding = null,
        int groups = 1, bool bias = true, Size3d? dilation = null)
        : this(
            new Arguments { inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation }, conditions,
            inChannels, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation)
    {
    }

    private protected ConvTranspose3d(
        Arguments arguments, Requirements atConstruction, int? inChannels, int outChannels, Size3d kernelSize, Size3d? stride,
        Size3d? padding, Size3d? outputPadding, int groups, bool bias, Size3d? dilation)
        : base(arguments, atConstruction, whenLearnt, inChannels, outChannels, groups, bias, kernelSize.Depth, kernelSize.Height, kernelSize.Width)
    {
        KernelSize = kernelSize;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        OutputPadding = outputPadding ?? 0;
        Dilation = dilation ?? 1;
    }

    /// <summary>The size of the window.</summary>
    public Size3d KernelSize { get; }

    /// <summary>The step of the window in the output.</summary>
    public Size3d Stride { get; }

    /// <summary>How much is cut off on either side of the output.</summary>
    public Size3d Padding { get; }

    /// <summary>How much is added behind the end of the output.</summary>
    public Size3d OutputPadding { get; }

    /// <summary>The distance of the window's points.</summary>
    public Size3d Dilation { get; }

    /// <summary>The contract of a call, whatever its arguments.</summary>
    private protected virtual ContractCheck Unbound => unbound;

    /// <summary>The contract of a call with an output size, whatever its arguments.</summary>
    private protected virtual ContractCheck UnboundWithSize => unboundWithSize;

    /// <summary>
    /// (N?, inChannels, D, H, W) to (N?, outChannels, Dout, Hout, Wout), where
    /// Dout = (D − 1)·stride − 2·padding + dilation·(kernelSize − 1) + outputPadding + 1, and the others likewise.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank or other channels; nothing is left of the output; the output padding is too large.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(ConvTranspose3dKernel), nameof(ConvTranspose3dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= Unbound.Bind(Arguments);
        using var call = check.Apply(input);
        return Run(call, input);
    }

    /// <summary>
    /// (N?, inChannels, D, H, W) to (N?, outChannels, Dout, Hout, Wout), where (Dout, Hout, Wout) is the output size that is given.
    /// </summary>
    /// <param name="input">(N?, inChannels, D, H, W).</param>
    /// <param name="outputSize">The size of the output: less than a stride above that without output padding.</param>
    /// <exception cref="ShapeException">The input has another rank or other channels; the output cannot have that size.</exception>
    [Shape(SizedContract)]
    [Kernel(typeof(ConvTranspose3dKernel), nameof(ConvTranspose3dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input, Size3d outputSize)
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
        ConvTranspose3dKernel.Run(
            this, Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("D"), call.Size("H"), call.Size("W"), call.Size("Dout"),
            call.Size("Hout"), call.Size("Wout"), default);
        return output;
    }
}
