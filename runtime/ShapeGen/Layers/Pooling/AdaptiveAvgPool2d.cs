using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The mean of each of a given number of windows over two dimensions: PyTorch's <c>nn.AdaptiveAvgPool2d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveAvgPool2d(OptionalSize2d outputSize) : Module, IModule
{
    private const string ToOne = "outputSize[0] == 1 and outputSize[1] == 1";

    internal const string Contract =
        ToOne + " ? (*B, H, W) : (N?, C, H, W) -> " + ToOne + " ? (*B, Hout, Wout) : (N?, C, Hout, Wout), "
        + "Hout = outputSize[0] ?? H, Wout = outputSize[1] ?? W, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck unbound = new("AdaptiveAvgPool2d", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { outputSize });

    /// <summary>The size of the output, where null stands for the input's.</summary>
    public OptionalSize2d OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, H, W) to (N?, C, outputSize…); any leading dimensions (*) in place of (N?, C) where all sizes of the output are 1. Window i of
    /// an axis is from ⌊i·H/Hout⌋ to ⌈(i + 1)·H/Hout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveAvgPool2dKernel), nameof(AdaptiveAvgPool2dKernel.Run))]
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
        AdaptiveAvgPool2dKernel.Run(
            Dense.Read(input), Dense.Of(output), (int)KernelArguments.Product(lengths.AsSpan(0, lengths.Length - 2)), call.Size("H"),
            call.Size("W"), call.Size("Hout"), call.Size("Wout"));
        return output;
    }
}
