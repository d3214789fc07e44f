using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The maximum of each of a given number of windows over one dimension: PyTorch's <c>nn.AdaptiveMaxPool1d</c>.</summary>
/// <param name="outputSize">The size of the output.</param>
public sealed class AdaptiveMaxPool1d(int outputSize) : Module(new Arguments { outputSize }, Requirements.None), IModule
{
    internal const string Contract = "(N?, C, L) -> (N?, C, Lout), Lout = outputSize, Lout >= 0";

    private static readonly ContractCheck Check = new("AdaptiveMaxPool1d.Forward", Contract, "input");

    /// <summary>The size of the output.</summary>
    public int OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, L) to (N?, C, outputSize…). Window i of an axis is from ⌊i·L/Lout⌋ to ⌈(i + 1)·L/Lout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveMaxPool1dKernel), nameof(AdaptiveMaxPool1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AdaptiveMaxPool1dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["L"], call["Lout"]);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";
}
