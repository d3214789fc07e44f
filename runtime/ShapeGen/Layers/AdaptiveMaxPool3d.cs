using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The maximum of each of a given number of windows over three dimensions: PyTorch's <c>nn.AdaptiveMaxPool3d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveMaxPool3d(OptionalSize3d outputSize) : Module(new Arguments { outputSize }, Requirements.None), IModule
{
    internal const string Contract = "(N?, C, D, H, W) -> (N?, C, Dout, Hout, Wout), Dout = outputSize[0] ?? D, Hout = outputSize[1] ?? H, Wout = outputSize[2] ?? W, Dout >= 0, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck Check = new("AdaptiveMaxPool3d.Forward", Contract, "input");

    /// <summary>The size of the output, where null stands for the input's.</summary>
    public OptionalSize3d OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, D, H, W) to (N?, C, outputSize…). Window i of an axis is from ⌊i·D/Dout⌋ to ⌈(i + 1)·D/Dout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveMaxPool3dKernel), nameof(AdaptiveMaxPool3dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        AdaptiveMaxPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), call["N"], call["C"], call["D"], call["H"], call["W"], call["Dout"], call["Hout"], call["Wout"]);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";
}
