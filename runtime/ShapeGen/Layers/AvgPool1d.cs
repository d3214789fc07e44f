using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The mean of each window over one dimension: PyTorch's <c>nn.AvgPool1d</c>.</summary>
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(NotNegativePadding)]
public sealed class AvgPool1d : Module, IModule
{
    internal const string Contract =
        "(N?, C, L) -> (N?, C, Lout), "
        + "Lout = ceilMode ? min((L + 2*P - K - 1) // S + 2, (L + P - 1) // S + 1) : (L + 2*P - K) // S + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding, "
        + "P <= K // 2, Lout >= 1";

    private const string PositiveKernel = "kernelSize >= 1";
    private const string PositiveStride = "(stride ?? kernelSize) >= 1";
    private const string NotNegativePadding = "padding >= 0";

    private static readonly ContractCheck Check = new("AvgPool1d.Forward", Contract, "input");
    private static readonly Requirements Conditions = new(nameof(AvgPool1d), PositiveKernel, PositiveStride, NotNegativePadding);

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <exception cref="ShapeException">A window or stride is below 1, or a padding below 0.</exception>
    public AvgPool1d(
        int kernelSize, int? stride = null, int padding = 0, bool ceilMode = false, bool countIncludePad = true)
        : base(new Arguments { kernelSize, stride, padding, ceilMode, countIncludePad }, Conditions)
    {
        KernelSize = kernelSize;
        Stride = stride ?? kernelSize;
        Padding = padding;
        CeilMode = ceilMode;
        CountIncludePad = countIncludePad;
    }

    /// <summary>The size of the window.</summary>
    public int KernelSize { get; }

    /// <summary>The step of the window.</summary>
    public int Stride { get; }

    /// <summary>The zeros on either side.</summary>
    public int Padding { get; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool CeilMode { get; }

    /// <summary>Whether the zeros of the padding count as places of a window.</summary>
    public bool CountIncludePad { get; }

    /// <summary>
    /// (N?, C, L) to (N?, C, Lout), where Lout = ⌊(L + 2·padding − kernelSize) / stride⌋ + 1;
    /// rounded up with <see cref="CeilMode"/>, without a window that would begin behind the end.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank or is smaller than the window; the padding exceeds half the window.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AvgPool1dKernel), nameof(AvgPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AvgPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["L"], call["Lout"],
            KernelSize, Stride, Padding,
            CountIncludePad);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size=({KernelSize},), stride=({Stride},), padding=({Padding},)";
}
