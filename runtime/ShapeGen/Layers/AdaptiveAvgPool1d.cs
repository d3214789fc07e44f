using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The mean of each of a given number of windows over one dimension: PyTorch's <c>nn.AdaptiveAvgPool1d</c>.</summary>
/// <param name="outputSize">The size of the output.</param>
public sealed class AdaptiveAvgPool1d(int outputSize) : Module(new Arguments { outputSize }, Requirements.None), IModule
{
    internal const string Contract = "(N?, C, L) -> (N?, C, Lout), Lout = outputSize, Lout >= 0";

    private static readonly ContractCheck Check = new("AdaptiveAvgPool1d.Forward", Contract, "input");

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
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AdaptiveAvgPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["L"], call["Lout"]);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";
}
