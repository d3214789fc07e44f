using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The maximum of each of a given number of windows over two dimensions: PyTorch's <c>nn.AdaptiveMaxPool2d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveMaxPool2d(OptionalSize2d outputSize) : Module, IModule
{
    internal const string Contract = "(N?, C, H, W) -> (N?, C, Hout, Wout), Hout = outputSize[0] ?? H, Wout = outputSize[1] ?? W, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck unbound = new("AdaptiveMaxPool2d", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { outputSize });

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
        using var call = check.Apply(input);
        return Compute(call, input);
    }

    /// <inheritdoc/>
    public override string Describe() => $"output_size={OutputSize}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, OptionalSize2d outputSize)
    {
        using var call = unbound.Apply(new Arguments { outputSize }, input);
        return Compute(call, input);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input)
    {
        var lengths = call.Lengths(0);
        var output = Dense.New<float>(lengths);
        AdaptiveMaxPool2dKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("H"), call.Size("W"), call.Size("Hout"),
            call.Size("Wout"));
        return output;
    }
}
