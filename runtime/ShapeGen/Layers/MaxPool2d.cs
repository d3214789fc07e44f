using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The maximum of each window over two dimensions: PyTorch's <c>nn.MaxPool2d</c>.</summary>
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(NotNegativePadding)]
[Requires(PositiveDilation)]
public sealed class MaxPool2d : Module, IModule
{
    internal const string Contract =
        "(N?, C, H, W) -> (N?, C, Hout, Wout), "
        + "Hout = ceilMode ? min((H + 2*P[0] - D[0]*(K[0] - 1) - 2) // S[0] + 2, (H + P[0] - 1) // S[0] + 1) : (H + 2*P[0] - D[0]*(K[0] - 1) - 1) // S[0] + 1, "
        + "Wout = ceilMode ? min((W + 2*P[1] - D[1]*(K[1] - 1) - 2) // S[1] + 2, (W + P[1] - 1) // S[1] + 1) : (W + 2*P[1] - D[1]*(K[1] - 1) - 1) // S[1] + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding ?? (0, 0), D = dilation ?? (1, 1), "
        + "P[0] <= K[0] // 2, P[1] <= K[1] // 2, Hout >= 1, Wout >= 1";

    private const string PositiveKernel = "kernelSize[0] >= 1 and kernelSize[1] >= 1";
    private const string PositiveStride = "(stride ?? kernelSize)[0] >= 1 and (stride ?? kernelSize)[1] >= 1";
    private const string NotNegativePadding = "(padding ?? (0, 0))[0] >= 0 and (padding ?? (0, 0))[1] >= 0";
    private const string PositiveDilation = "(dilation ?? (1, 1))[0] >= 1 and (dilation ?? (1, 1))[1] >= 1";

    private static readonly ContractCheck Check = new("MaxPool2d.Forward", Contract, "input");
    private static readonly Requirements Conditions = new(
        nameof(MaxPool2d), PositiveKernel, PositiveStride, NotNegativePadding, PositiveDilation);

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size; padding is never a maximum.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <exception cref="ShapeException">A window, stride or dilation is below 1, or a padding below 0.</exception>
    public MaxPool2d(Size2d kernelSize, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null, bool ceilMode = false)
        : base(new Arguments { kernelSize, stride, padding, dilation, ceilMode }, Conditions)
    {
        KernelSize = kernelSize;
        Stride = stride ?? kernelSize;
        Padding = padding ?? 0;
        Dilation = dilation ?? 1;
        CeilMode = ceilMode;
    }

    /// <summary>The size of the window.</summary>
    public Size2d KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public Size2d Stride { get; }

    /// <summary>How far windows reach over either side.</summary>
    public Size2d Padding { get; }

    /// <summary>The distance of the window's points.</summary>
    public Size2d Dilation { get; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool CeilMode { get; }

    /// <summary>
    /// (N?, C, H, W) to (N?, C, Hout, Wout), where Hout = ⌊(H + 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1, and the others likewise;
    /// rounded up with <see cref="CeilMode"/>, without a window that would begin behind the end.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank or is smaller than the window; the padding exceeds half the window.</exception>
    [Shape(Contract)]
    [Kernel(typeof(MaxPool2dKernel), nameof(MaxPool2dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        MaxPool2dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["H"], call["W"], call["Hout"], call["Wout"],
            KernelSize.Height, KernelSize.Width,
            Stride.Height, Stride.Width,
            Padding.Height, Padding.Width,
            Dilation.Height, Dilation.Width);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize.Short}, stride={Stride.Short}, padding={Padding.Short}, dilation={Dilation.Short}, ceil_mode={CeilMode}";
}
