using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The maximum of each of a given number of windows over two dimensions: PyTorch's <c>nn.AdaptiveMaxPool2d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveMaxPool2d(OptionalSize2d outputSize) : Module(new Arguments { outputSize }, Requirements.None), IModule
{
    internal const string Contract = "(N?, C, H, W) -> (N?, C, Hout, Wout), Hout = outputSize[0] ?? H, Wout = outputSize[1] ?? W, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck Check = new("AdaptiveMaxPool2d.Forward", Contract, "input");

    /// <summary>The size of the output, where null stands for the input's.</summary>
    public OptionalSize2d OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, H, W) to (N?, C, outputSize…). Window i of an axis is from ⌊i·H/Hout⌋ to ⌈(i + 1)·H/Hout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveMaxPool2dKernel), nameof(AdaptiveMaxPool2dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AdaptiveMaxPool2dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["H"], call["W"], call["Hout"], call["Wout"]);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";
}
