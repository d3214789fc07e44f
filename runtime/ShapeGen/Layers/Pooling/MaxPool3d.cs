using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The maximum of each window over three dimensions: PyTorch's <c>nn.MaxPool3d</c>.</summary>
public sealed class MaxPool3d : Module, IModule
{
    internal const string Contract =
        "(N?, C, D, H, W) -> (N?, C, Dout, Hout, Wout), "
        + "Dout = ceilMode ? min((D + 2*P[0] - R[0]*(K[0] - 1) - 2) // S[0] + 2, (D + P[0] - 1) // S[0] + 1) : (D + 2*P[0] - R[0]*(K[0] - 1) - 1) // S[0] + 1, "
        + "Hout = ceilMode ? min((H + 2*P[1] - R[1]*(K[1] - 1) - 2) // S[1] + 2, (H + P[1] - 1) // S[1] + 1) : (H + 2*P[1] - R[1]*(K[1] - 1) - 1) // S[1] + 1, "
        + "Wout = ceilMode ? min((W + 2*P[2] - R[2]*(K[2] - 1) - 2) // S[2] + 2, (W + P[2] - 1) // S[2] + 1) : (W + 2*P[2] - R[2]*(K[2] - 1) - 1) // S[2] + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding ?? (0, 0, 0), R = dilation ?? (1, 1, 1), "
        + "K[0] >= 1, K[1] >= 1, K[2] >= 1, S[0] >= 1, S[1] >= 1, S[2] >= 1, P[0] >= 0, P[1] >= 0, P[2] >= 0, R[0] >= 1, R[1] >= 1, R[2] >= 1, "
        + "P[0] <= K[0] // 2, P[1] <= K[1] // 2, P[2] <= K[2] // 2, Dout >= 1, Hout >= 1, Wout >= 1";

    private static readonly ContractCheck unbound = new("MaxPool3d", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size; padding is never a maximum.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    public MaxPool3d(Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, Size3d? dilation = null, bool ceilMode = false)
    {
        check = unbound.Bind(new Arguments { kernelSize, stride, padding, dilation, ceilMode });
        KernelSize = kernelSize;
        Stride = stride ?? kernelSize;
        Padding = padding ?? 0;
        Dilation = dilation ?? 1;
        CeilMode = ceilMode;
    }

    /// <summary>The size of the window.</summary>
    public Size3d KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public Size3d Stride { get; }

    /// <summary>How far windows reach over either side.</summary>
    public Size3d Padding { get; }

    /// <summary>The distance of the window's points.</summary>
    public Size3d Dilation { get; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool CeilMode { get; }

    /// <summary>
    /// (N?, C, D, H, W) to (N?, C, Dout, Hout, Wout), where Dout = ⌊(D + 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1, and
    /// the others likewise;
    /// rounded up with <see cref="CeilMode"/>, without a window that would begin behind the end.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank or is smaller than the window; a window, stride or dilation is below 1; a padding is below 0 or above
    /// half the window.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(MaxPool3dKernel), nameof(MaxPool3dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, KernelSize, Stride, Padding, Dilation);
    }

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, Size3d kernelSize, Size3d? stride, Size3d? padding, Size3d? dilation, bool ceilMode)
    {
        using var call = unbound.Apply(new Arguments { kernelSize, stride, padding, dilation, ceilMode }, input);
        return Compute(call, input, kernelSize, stride ?? kernelSize, padding ?? 0, dilation ?? 1);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, Size3d kernelSize, Size3d stride, Size3d padding, Size3d dilation)
    {
        var output = Dense.New<float>(call.Lengths(0));
        MaxPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("D"), call.Size("H"), call.Size("W"), call.Size("Dout"), call.Size("Hout"), call.Size("Wout"),
            kernelSize.Depth, kernelSize.Height, kernelSize.Width,
            stride.Depth, stride.Height, stride.Width,
            padding.Depth, padding.Height, padding.Width,
            dilation.Depth, dilation.Height, dilation.Width);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize.Short}, stride={Stride.Short}, padding={Padding.Short}, dilation={Dilation.Short}, ceil_mode={CeilMode}";
}
