using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The mean of each window over one dimension: PyTorch's <c>nn.AvgPool1d</c>.</summary>
public sealed class AvgPool1d : Module, IModule
{
    internal const string Contract =
        "(N?, C, L) -> (N?, C, Lout), "
        + "Lout = ceilMode ? min((L + 2*P - K - 1) // S + 2, (L + P - 1) // S + 1) : (L + 2*P - K) // S + 1, "
        + "K = kernelSize, S = stride ?? kernelSize, P = padding, "
        + "K >= 1, S >= 1, P >= 0, "
        + "P <= K // 2, Lout >= 1";

    private static readonly ContractCheck unbound = new("AvgPool1d", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights.</summary>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    public AvgPool1d(
        int kernelSize, int? stride = null, int padding = 0, bool ceilMode = false, bool countIncludePad = true)
    {
        check = unbound.Bind(new Arguments { kernelSize, stride, padding, ceilMode });
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
    /// <exception cref="ShapeException">
    /// The input has another rank or is smaller than the window; a window or stride is below 1; a padding is below 0 or above half the window.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(AvgPool1dKernel), nameof(AvgPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, KernelSize, Stride, Padding, CountIncludePad);
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"kernel_size=({KernelSize},), stride=({Stride},), padding=({Padding},)";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(
        Tensor<float> input, int kernelSize, int? stride, int padding, bool ceilMode, bool countIncludePad)
    {
        using var call = unbound.Apply(new Arguments { kernelSize, stride, padding, ceilMode }, input);
        return Compute(call, input, kernelSize, stride ?? kernelSize, padding, countIncludePad);
    }

    private static Tensor<float> Compute(
        ConcreteCall call, Tensor<float> input, int kernelSize, int stride, int padding, bool countIncludePad)
    {
        var output = Dense.New<float>(call.Lengths(0));
        AvgPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("L"), call.Size("Lout"),
            kernelSize, stride, padding,
            countIncludePad);
        return output;
    }
}
