using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The maximum of each window over two dimensions: PyTorch's <c>nn.MaxPool2d</c>.</summary>
public sealed class MaxPool2d : Module, IModule
{
    internal const string Contract =
        "(N?, C, H, W) -> (N?, C, Hout, Wout), "
        + "Hout = ceilMode ? min((H + 2*P[0] - D[0]*(K[0] - 1) - 2) // S[0] + 2, (H + P[0] - 1) // S[0] + 1) : (H + 2*P[0] - D[0]*(K[0] - 1) - 1) // S[0] + 1, "
        + "Wout = ceilMode ? min((W + 2*P[1] - D[1]*(K[1] - 1) - 2) // S[1] + 2, (W + P[1] - 1) // S[1] + 1) : (W + 2*P[1] - D[1]*(K[1] - 1) - 1) // S[1] + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding ?? (0, 0), D = dilation ?? (1, 1), "
        + "K[0] >= 1, K[1] >= 1, S[0] >= 1, S[1] >= 1, P[0] >= 0, P[1] >= 0, D[0] >= 1, D[1] >= 1, "
        + "P[0] <= K[0] // 2, P[1] <= K[1] // 2, Hout >= 1, Wout >= 1";

    private static readonly ContractCheck unbound = new("MaxPool2d", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size; padding is never a maximum.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    public MaxPool2d(Size2d kernelSize, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null, bool ceilMode = false)
    {
        check = unbound.Bind(new Arguments { kernelSize, stride, padding, dilation, ceilMode });
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
    /// <exception cref="ShapeException">
    /// The input has another rank or is smaller than the window; a window, stride or dilation is below 1; a padding is below 0 or above
    /// half the window.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(MaxPool2dKernel), nameof(MaxPool2dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, KernelSize, Stride, Padding, Dilation);
    }

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, Size2d kernelSize, Size2d? stride, Size2d? padding, Size2d? dilation, bool ceilMode)
    {
        using var call = unbound.Apply(new Arguments { kernelSize, stride, padding, dilation, ceilMode }, input);
        return Compute(call, input, kernelSize, stride ?? kernelSize, padding ?? 0, dilation ?? 1);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, Size2d kernelSize, Size2d stride, Size2d padding, Size2d dilation)
    {
        var output = Dense.New<float>(call.Lengths(0));
        MaxPool2dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("H"), call.Size("W"), call.Size("Hout"), call.Size("Wout"),
            kernelSize.Height, kernelSize.Width,
            stride.Height, stride.Width,
            padding.Height, padding.Width,
            dilation.Height, dilation.Width);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize.Short}, stride={Stride.Short}, padding={Padding.Short}, dilation={Dilation.Short}, ceil_mode={CeilMode}";
}
