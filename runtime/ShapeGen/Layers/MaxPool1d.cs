using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The maximum of each window over one dimension: PyTorch's <c>nn.MaxPool1d</c>.</summary>
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(NotNegativePadding)]
[Requires(PositiveDilation)]
public sealed class MaxPool1d : Module, IModule
{
    internal const string Contract =
        "(N?, C, L) -> (N?, C, Lout), "
        + "Lout = ceilMode ? min((L + 2*P - D*(K - 1) - 2) // S + 2, (L + P - 1) // S + 1) : (L + 2*P - D*(K - 1) - 1) // S + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding, D = dilation, "
        + "P <= K // 2, Lout >= 0";

    private const string PositiveKernel = "kernelSize >= 1";
    private const string PositiveStride = "(stride ?? kernelSize) >= 1";
    private const string NotNegativePadding = "padding >= 0";
    private const string PositiveDilation = "dilation >= 1";

    private static readonly ContractCheck Check = new("MaxPool1d.Forward", Contract, "input");
    private static readonly Requirements Conditions = new(
        nameof(MaxPool1d), PositiveKernel, PositiveStride, NotNegativePadding, PositiveDilation);

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size; padding is never a maximum.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <exception cref="ShapeException">A window, stride or dilation is below 1, or a padding below 0.</exception>
    public MaxPool1d(int kernelSize, int? stride = null, int padding = 0, int dilation = 1, bool ceilMode = false)
        : base(new Arguments { kernelSize, stride, padding, dilation, ceilMode }, Conditions)
    {
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
    /// <exception cref="ShapeException">The input has another rank or is smaller than the window; the padding exceeds half the window.</exception>
    [Shape(Contract)]
    [Kernel(typeof(MaxPool1dKernel), nameof(MaxPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        MaxPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["L"], call["Lout"],
            KernelSize, Stride, Padding, Dilation);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size={KernelSize}, stride={Stride}, padding={Padding}, dilation={Dilation}, ceil_mode={CeilMode}";
}
