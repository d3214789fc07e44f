using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The maximum of each window over one dimension: PyTorch's <c>nn.MaxPool1d</c>.</summary>
public sealed class MaxPool1d : Module, IModule
{
    internal const string Contract =
        "(N?, C, L) -> (N?, C, Lout), "
        + "Lout = ceilMode ? min((L + 2*P - D*(K - 1) - 2) // S + 2, (L + P - 1) // S + 1) : (L + 2*P - D*(K - 1) - 1) // S + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding, D = dilation, "
        + "K >= 1, S >= 1, P >= 0, D >= 1, "
        + "P <= K // 2, Lout >= 0";

    private static readonly ContractCheck unbound = new("MaxPool1d", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size; padding is never a maximum.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    public MaxPool1d(int kernelSize, int? stride = null, int padding = 0, int dilation = 1, bool ceilMode = false)
    {
        check = unbound.Bind(new Arguments { kernelSize, stride, padding, dilation, ceilMode });
        KernelSize = kernelSize;
        Stride = stride ?? kernelSize;
        Padding = padding;
        Dilation = dilation;
        CeilMode = ceilMode;
    }

    /// <summary>The size of the window.</summary>
    public int KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public int Stride { get; }

    /// <summary>How far windows reach over either side.</summary>
    public int Padding { get; }

    /// <summary>The distance of the window's points.</summary>
    public int Dilation { get; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool CeilMode { get; }

    /// <summary>
    /// (N?, C, L) to (N?, C, Lout), where Lout = ⌊(L + 2·padding − dilation·(kernelSize − 1) − 1) / stride⌋ + 1;
    /// rounded up with <see cref="CeilMode"/>, without a window that would begin behind the end.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank or is smaller than the window; a window, stride or dilation is below 1; a padding is below 0 or above
    /// half the window.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(MaxPool1dKernel), nameof(MaxPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, KernelSize, Stride, Padding, Dilation);
    }

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, int kernelSize, int? stride, int padding, int dilation, bool ceilMode)
    {
        using var call = unbound.Apply(new Arguments { kernelSize, stride, padding, dilation, ceilMode }, input);
        return Compute(call, input, kernelSize, stride ?? kernelSize, padding, dilation);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, int kernelSize, int stride, int padding, int dilation)
    {
        var output = Dense.New<float>(call.Lengths(0));
        MaxPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("L"), call.Size("Lout"),
            kernelSize, stride, padding, dilation);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize}, stride={Stride}, padding={Padding}, dilation={Dilation}, ceil_mode={CeilMode}";
}
