using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The mean of each of a given number of windows over one dimension: PyTorch's <c>nn.AdaptiveAvgPool1d</c>.</summary>
/// <param name="outputSize">The size of the output.</param>
public sealed class AdaptiveAvgPool1d(int outputSize) : Module, IModule
{
    internal const string Contract = "(N?, C, L) -> (N?, C, Lout), Lout = outputSize, Lout >= 0";

    private static readonly ContractCheck unbound = new("AdaptiveAvgPool1d", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { outputSize });

    /// <summary>The size of the output.</summary>
    public int OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, L) to (N?, C, outputSize…). Window i of an axis is from ⌊i·L/Lout⌋ to ⌈(i + 1)·L/Lout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveAvgPool1dKernel), nameof(AdaptiveAvgPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input);
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, int outputSize)
    {
        using var call = unbound.Apply(new Arguments { outputSize }, input);
        return Compute(call, input);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input)
    {
        var lengths = call.Lengths(0);
        var output = Dense.New<float>(lengths);
        AdaptiveAvgPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("L"), call.Size("Lout"));
        return output;
    }
}
