using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The mean of each window over three dimensions: PyTorch's <c>nn.AvgPool3d</c>.</summary>
public sealed class AvgPool3d : Module, IModule
{
    internal const string Contract =
        "(N?, C, D, H, W) -> (N?, C, Dout, Hout, Wout), "
        + "Dout = ceilMode ? min((D + 2*P[0] - K[0] - 1) // S[0] + 2, (D + P[0] - 1) // S[0] + 1) : (D + 2*P[0] - K[0]) // S[0] + 1, "
        + "Hout = ceilMode ? min((H + 2*P[1] - K[1] - 1) // S[1] + 2, (H + P[1] - 1) // S[1] + 1) : (H + 2*P[1] - K[1]) // S[1] + 1, "
        + "Wout = ceilMode ? min((W + 2*P[2] - K[2] - 1) // S[2] + 2, (W + P[2] - 1) // S[2] + 1) : (W + 2*P[2] - K[2]) // S[2] + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding ?? (0, 0, 0), "
        + "K[0] >= 1, K[1] >= 1, K[2] >= 1, S[0] >= 1, S[1] >= 1, S[2] >= 1, P[0] >= 0, P[1] >= 0, P[2] >= 0, "
        + "P[0] <= K[0] // 2, P[1] <= K[1] // 2, P[2] <= K[2] // 2, Dout >= 1, Hout >= 1, Wout >= 1, "
        + "D >= K[0], H >= K[1], W >= K[2], divisorOverride != 0";

    private static readonly ContractCheck unbound = new("AvgPool3d", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size; none where left out.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <param name="divisorOverride">What each sum is divided by; the number of a window's places where left out.</param>
    public AvgPool3d(
        Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, bool ceilMode = false, bool countIncludePad = true,
        int? divisorOverride = null)
    {
        check = unbound.Bind(new Arguments { kernelSize, stride, padding, ceilMode, divisorOverride });
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
    /// <exception cref="ShapeException">
    /// The input has another rank or is smaller than the window; a window or stride is below 1; a padding is below 0 or above half the window;
    /// the divisor is 0.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(AvgPool3dKernel), nameof(AvgPool3dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, KernelSize, Stride, Padding, CountIncludePad, DivisorOverride);
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize.Short}, stride={Stride.Short}, padding={Padding.Short}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(
        Tensor<float> input, Size3d kernelSize, Size3d? stride, Size3d? padding, bool ceilMode, bool countIncludePad, int? divisorOverride)
    {
        using var call = unbound.Apply(new Arguments { kernelSize, stride, padding, ceilMode, divisorOverride }, input);
        return Compute(call, input, kernelSize, stride ?? kernelSize, padding ?? 0, countIncludePad, divisorOverride);
    }

    private static Tensor<float> Compute(
        ConcreteCall call, Tensor<float> input, Size3d kernelSize, Size3d stride, Size3d padding, bool countIncludePad, int? divisorOverride)
    {
        var output = Dense.New<float>(call.Lengths(0));
        AvgPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("D"), call.Size("H"), call.Size("W"),
            call.Size("Dout"), call.Size("Hout"), call.Size("Wout"),
            kernelSize.Depth, kernelSize.Height, kernelSize.Width,
            stride.Depth, stride.Height, stride.Width,
            padding.Depth, padding.Height, padding.Width,
            countIncludePad, divisorOverride ?? 0);
        return output;
    }
}
