using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The mean of each of a given number of windows over three dimensions: PyTorch's <c>nn.AdaptiveAvgPool3d</c>.</summary>
/// <param name="outputSize">The size of the output, where null stands for the input's.</param>
public sealed class AdaptiveAvgPool3d(OptionalSize3d outputSize) : Module, IModule
{
    private const string ToOne = "outputSize[0] == 1 and outputSize[1] == 1 and outputSize[2] == 1";

    internal const string Contract =
        ToOne + " ? (*B, D, H, W) : (N?, C, D, H, W) -> " + ToOne + " ? (*B, Dout, Hout, Wout) : (N?, C, Dout, Hout, Wout), "
        + "Dout = outputSize[0] ?? D, Hout = outputSize[1] ?? H, Wout = outputSize[2] ?? W, Dout >= 0, Hout >= 0, Wout >= 0";

    private static readonly ContractCheck unbound = new("AdaptiveAvgPool3d", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { outputSize });

    /// <summary>The size of the output, where null stands for the input's.</summary>
    public OptionalSize3d OutputSize { get; } = outputSize;

    /// <summary>
    /// (N?, C, D, H, W) to (N?, C, outputSize…); any leading dimensions (*) in place of (N?, C) where all sizes of the output are 1. Window i
    /// of an axis is from ⌊i·D/Dout⌋ to ⌈(i + 1)·D/Dout⌉.
    /// </summary>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(Contract)]
    [Kernel(typeof(AdaptiveAvgPool3dKernel), nameof(AdaptiveAvgPool3dKernel.Run))]
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
        AdaptiveAvgPool3dKernel.Run(
            Dense.Read(input), Dense.Of(output), (int)KernelArguments.Product(lengths.AsSpan(0, lengths.Length - 3)), call.Size("D"),
            call.Size("H"), call.Size("W"), call.Size("Dout"), call.Size("Hout"), call.Size("Wout"));
        return output;
    }
}
