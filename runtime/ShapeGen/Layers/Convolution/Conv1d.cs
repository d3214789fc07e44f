using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>A convolution (cross-correlation) over one dimension: PyTorch's <c>nn.Conv1d</c>.</summary>
[Requires(CountedChannels)]
[Requires(PositiveGroups)]
[Requires(DivisibleIn)]
[Requires(DivisibleOut)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Requires(SameNeedsStride1)]
[Weight("weight", "(outChannels, inChannels//groups, kernelSize)")]
[Weight("bias", "(outChannels,)", When = "bias")]
public class Conv1d : ConvolutionLayer, IModule
{
    internal const string Contract =
        "(N?, inChannels, L) -> (N?, outChannels, Lout), "
        + "Lout = padding == \"same\" ? L : (L + 2*P - D*(K - 1) - 1) // S + 1, "
        + "K = kernelSize, S = stride, P = padding ?? 0, D = dilation, "
        + "Lout >= 1";

    private const string CountedChannels = "inChannels >= 0 and outChannels >= 0";
    private protected const string PositiveGroups = "groups >= 1";
    private protected const string DivisibleIn = "inChannels % groups == 0";
    private protected const string DivisibleOut = "outChannels % groups == 0";
    private protected const string PositiveKernel = "kernelSize >= 1";
    private protected const string PositiveStride = "stride >= 1";
    private protected const string PositiveDilation = "dilation >= 1";
    private protected const string SameNeedsStride1 = "padding != \"same\" or stride == 1";

    private static readonly ContractCheck unbound = new("Conv1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(
        nameof(Conv1d), CountedChannels, PositiveGroups, DivisibleIn, DivisibleOut, PositiveKernel, PositiveStride, PositiveDilation, SameNeedsStride1);

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
    public Conv1d(
        int inChannels, int outChannels, int kernelSize, int stride = 1, Padding1d? padding = null,
        int dilation = 1, int groups = 1, bool bias = true)
        : this(
            new Arguments { inChannels, outChannels, kernelSize, stride, padding, dilation, groups, bias }, conditions,
            inChannels, outChannels, kernelSize, stride, padding, dilation, groups, bias)
    {
    }

    private protected Conv1d(
        Arguments arguments, Requirements atConstruction, int? inChannels, int outChannels, int kernelSize, int stride,
        Padding1d? padding, int dilation, int groups, bool bias)
        : base(arguments, atConstruction, conditions, inChannels, outChannels, groups, bias, kernelSize)
    {
        KernelSize = kernelSize;
        Stride = stride;
        Padding = padding ?? 0;
        Dilation = dilation;
    }

    /// <summary>The size of the window.</summary>
    public int KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public int Stride { get; }

    /// <summary>The zeros on either side.</summary>
    public Padding1d Padding { get; }

    /// <summary>The distance of the window's points.</summary>
    public int Dilation { get; }

    /// <summary>The zeros in front; with <c>"same"</c> the smaller half of all, as in PyTorch.</summary>
    internal int FrontPadding => Padding.IsSame ? Dilation * (KernelSize - 1) / 2 : Padding.Size;

    /// <summary>
    /// (N?, inChannels, L) to (N?, outChannels, Lout), where
    /// Lout = ⌊(L + 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank or other channels, or is smaller than the window.</exception>
    [Shape(Contract)]
    [Kernel(typeof(Conv1dKernel), nameof(Conv1dKernel.Run))]
    public virtual Tensor<float> Forward(Tensor<float> input)
    {
        check ??= unbound.Bind(Arguments);
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        var (batch, length, outLength) = (call.Size("N"), call.Size("L"), call.Size("Lout"));
        Conv1dKernel.Run(this, Dense.Read(input), Dense.Of(output), batch, length, outLength, default);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => Describe(
        $"({KernelSize},)", $"({Stride},)", Describe(Padding), Dilation == 1 ? null : $"({Dilation},)");

    private static string? Describe(Padding1d padding) =>
        padding == 0 ? null : padding.Mode == PaddingMode.Sizes ? $"({padding},)" : padding.ToString();
}
