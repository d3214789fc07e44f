using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The maximum of each of a given number of windows over three dimensions: PyTorch's <c>nn.AdaptiveMaxPool3d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveMaxPool3d(OptionalSize3d outputSize) : Module, IModule
{
    internal const string Contract =
        "(N?, C, D, H, W) -> (N?, C, Dout, Hout, Wout), "
        + "Dout = outputSize[0] ?? D, Hout = outputSize[1] ?? H, Wout = outputSize[2] ?? W, Dout >= 0, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck unbound = new("AdaptiveMaxPool3d", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { outputSize });

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
        using var call = check.Apply(input);
        return Compute(call, input);
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, OptionalSize3d outputSize)
    {
        using var call = unbound.Apply(new Arguments { outputSize }, input);
        return Compute(call, input);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input)
    {
        var lengths = call.Lengths(0);
        var output = Dense.New<float>(lengths);
        AdaptiveMaxPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("D"), call.Size("H"), call.Size("W"),
            call.Size("Dout"), call.Size("Hout"), call.Size("Wout"));
        return output;
    }
}
