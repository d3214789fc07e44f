using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>A convolution (cross-correlation) over three dimensions: PyTorch's <c>nn.Conv3d</c>.</summary>
[Requires(CountedChannels)]
[Requires(PositiveGroups)]
[Requires(DivisibleIn)]
[Requires(DivisibleOut)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Requires(SameNeedsStride1)]
[Weight("weight", "(outChannels, inChannels//groups, kernelSize[0], kernelSize[1], kernelSize[2])")]
[Weight("bias", "(outChannels,)", When = "bias")]
public class Conv3d : ConvolutionLayer, IModule
{
    internal const string Contract =
        "(N?, inChannels, D, H, W) -> (N?, outChannels, Dout, Hout, Wout), "
        + "Dout = padding == \"same\" ? D : (D + 2*P[0] - R[0]*(K[0] - 1) - 1) // S[0] + 1, "
        + "Hout = padding == \"same\" ? H : (H + 2*P[1] - R[1]*(K[1] - 1) - 1) // S[1] + 1, "
        + "Wout = padding == \"same\" ? W : (W + 2*P[2] - R[2]*(K[2] - 1) - 1) // S[2] + 1, "
        + "K = kernelSize, S = stride ?? (1, 1, 1), P = padding ?? (0, 0, 0), R = dilation ?? (1, 1, 1), "
        + "Dout >= 1, Hout >= 1, Wout >= 1";

    private const string CountedChannels = "inChannels >= 0 and outChannels >= 0";
    private protected const string PositiveGroups = "groups >= 1";
    private protected const string DivisibleIn = "inChannels % groups == 0";
    private protected const string DivisibleOut = "outChannels % groups == 0";
    private protected const string PositiveKernel = "kernelSize[0] >= 1 and kernelSize[1] >= 1 and kernelSize[2] >= 1";
    private protected const string PositiveStride = "(stride ?? (1, 1, 1))[0] >= 1 and (stride ?? (1, 1, 1))[1] >= 1 and (stride ?? (1, 1, 1))[2] >= 1";
    private protected const string PositiveDilation = "(dilation ?? (1, 1, 1))[0] >= 1 and (dilation ?? (1, 1, 1))[1] >= 1 and (dilation ?? (1, 1, 1))[2] >= 1";
    private protected const string SameNeedsStride1 = "padding != \"same\" or (stride ?? (1, 1, 1))[0] == 1 and (stride ?? (1, 1, 1))[1] == 1 and (stride ?? (1, 1, 1))[2] == 1";

    private static readonly ContractCheck unbound = new("Conv3d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(
        nameof(Conv3d), CountedChannels, PositiveGroups, DivisibleIn, DivisibleOut, PositiveKernel, PositiveStride, PositiveDilation, SameNeedsStride1);

    private ContractCheck? check;

    /// <summary>A layer with PyTorch's initial weights: uniform within ±1/√(inChannels/groups · kernel size).</summary>
    /// <param name="inChannels">The channels of the input.</param>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; 1 where left out.</param>
    /// <param name="padding">The zeros on either side, <c>"valid"</c> or <c>"same"</c>; none where left out.</param>
    /// <param name="dilation">The distance of the window's points; 1 where left out.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException">
    /// The channels are negative or not divisible by <paramref name="groups"/>; a window, stride or dilation below 1; <c>"same"</c> with a stride.
    /// </exception>
    public Conv3d(
        int inChannels, int outChannels, Size3d kernelSize, Size3d? stride = null, Padding3d? padding = null,
        Size3d? dilation = null, int groups = 1, bool bias = true)
        : this(
            new Arguments { inChannels, outChannels, kernelSize, stride, padding, dilation, groups, bias }, conditions,
            inChannels, outChannels, kernelSize, stride, padding, dilation, groups, bias)
    {
    }

    private protected Conv3d(
        Arguments arguments, Requirements atConstruction, int? inChannels, int outChannels, Size3d kernelSize, Size3d? stride,
        Padding3d? padding, Size3d? dilation, int groups, bool bias)
        : base(arguments, atConstruction, conditions, inChannels, outChannels, groups, bias, kernelSize.Depth, kernelSize.Height, kernelSize.Width)
    {
        KernelSize = kernelSize;
        Stride = stride ?? 1;
        Padding = padding ?? 0;
        Dilation = dilation ?? 1;
    }

    /// <summary>The size of the window.</summary>
    public Size3d KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public Size3d Stride { get; }

    /// <summary>The zeros on either side.</summary>
    public Padding3d Padding { get; }

    /// <summary>The distance of the window's points.</summary>
    public Size3d Dilation { get; }

    /// <summary>The zeros in front; with <c>"same"</c> the smaller half of all, as in PyTorch.</summary>
    internal Size3d FrontPadding => Padding.IsSame
        ? new(Dilation.Depth * (KernelSize.Depth - 1) / 2, Dilation.Height * (KernelSize.Height - 1) / 2, Dilation.Width * (KernelSize.Width - 1) / 2)
        : Padding.Size;

    /// <summary>
    /// (N?, inChannels, D, H, W) to (N?, outChannels, Dout, Hout, Wout), where
    /// Dout = ⌊(D + 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1, and the others likewise.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank or other channels, or is smaller than the window.</exception>
    [Shape(Contract)]
    [Kernel(typeof(Conv3dKernel), nameof(Conv3dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= unbound.Bind(Arguments);
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        var (batch, depth, height, width, outDepth, outHeight, outWidth) =
            (call.Size("N"), call.Size("D"), call.Size("H"), call.Size("W"), call.Size("Dout"), call.Size("Hout"), call.Size("Wout"));
        Conv3dKernel.Run(this, Dense.Read(input), Dense.Of(output), batch, depth, height, width, outDepth, outHeight, outWidth, default);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => Describe(
        KernelSize.ToString(), Stride.ToString(), Padding == 0 ? null : Padding.ToString(), Dilation == 1 ? null : Dilation.ToString());
}
