using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The mean of each window over three dimensions: PyTorch's <c>nn.AvgPool3d</c>.</summary>
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(NotNegativePadding)]
public sealed class AvgPool3d : Module, IModule
{
    internal const string Contract =
        "(N?, C, D, H, W) -> (N?, C, Dout, Hout, Wout), "
        + "Dout = ceilMode ? min((D + 2*P[0] - K[0] - 1) // S[0] + 2, (D + P[0] - 1) // S[0] + 1) : (D + 2*P[0] - K[0]) // S[0] + 1, "
        + "Hout = ceilMode ? min((H + 2*P[1] - K[1] - 1) // S[1] + 2, (H + P[1] - 1) // S[1] + 1) : (H + 2*P[1] - K[1]) // S[1] + 1, "
        + "Wout = ceilMode ? min((W + 2*P[2] - K[2] - 1) // S[2] + 2, (W + P[2] - 1) // S[2] + 1) : (W + 2*P[2] - K[2]) // S[2] + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding ?? (0, 0, 0), "
        + "P[0] <= K[0] // 2, P[1] <= K[1] // 2, P[2] <= K[2] // 2, Dout >= 1, Hout >= 1, Wout >= 1, D >= K[0], H >= K[1], W >= K[2], divisorOverride != 0";

    private const string PositiveKernel = "kernelSize[0] >= 1 and kernelSize[1] >= 1 and kernelSize[2] >= 1";
    private const string PositiveStride = "(stride ?? kernelSize)[0] >= 1 and (stride ?? kernelSize)[1] >= 1 and (stride ?? kernelSize)[2] >= 1";
    private const string NotNegativePadding = "(padding ?? (0, 0, 0))[0] >= 0 and (padding ?? (0, 0, 0))[1] >= 0 and (padding ?? (0, 0, 0))[2] >= 0";

    private static readonly ContractCheck Check = new("AvgPool3d.Forward", Contract, "input");
    private static readonly Requirements Conditions = new(nameof(AvgPool3d), PositiveKernel, PositiveStride, NotNegativePadding);

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size; none where left out.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <param name="divisorOverride">What each sum is divided by; the number of a window's places where left out.</param>
    /// <exception cref="ShapeException">A window or stride is below 1, or a padding below 0.</exception>
    public AvgPool3d(
        Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, bool ceilMode = false, bool countIncludePad = true, int? divisorOverride = null)
        : base(new Arguments { kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride }, Conditions)
    {
        KernelSize = kernelSize;
        Stride = stride ?? kernelSize;
        Padding = padding ?? 0;
        CeilMode = ceilMode;
        CountIncludePad = countIncludePad;
        DivisorOverride = divisorOverride;
    }

    /// <summary>The size of the window.</summary>
    public Size3d KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public Size3d Stride { get; }

    /// <summary>The zeros on either side.</summary>
    public Size3d Padding { get; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool CeilMode { get; }

    /// <summary>Whether the zeros of the padding count as places of a window.</summary>
    public bool CountIncludePad { get; }

    /// <summary>What each sum is divided by; null for the number of a window's places.</summary>
    public int? DivisorOverride { get; }

    /// <summary>
    /// (N?, C, D, H, W) to (N?, C, Dout, Hout, Wout), where Dout = ⌊(D + 2·padding − kernelSize) / stride⌋ + 1, and the others likewise;
    /// rounded up with <see cref="CeilMode"/>, without a window that would begin behind the end.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank or is smaller than the window; the padding exceeds half the window; the divisor is 0.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AvgPool3dKernel), nameof(AvgPool3dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AvgPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["D"], call["H"], call["W"], call["Dout"], call["Hout"], call["Wout"],
            KernelSize.Depth, KernelSize.Height, KernelSize.Width, Stride.Depth, Stride.Height, Stride.Width, Padding.Depth, Padding.Height, Padding.Width,
            CountIncludePad, DivisorOverride ?? 0);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize.Short}, stride={Stride.Short}, padding={Padding.Short}";
}
