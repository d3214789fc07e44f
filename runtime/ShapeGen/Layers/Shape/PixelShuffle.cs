using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Makes places out of channels: PyTorch's <c>nn.PixelShuffle</c> (Shi et al. 2016).</summary>
/// <param name="upscaleFactor">By how much height and width grow.</param>
public sealed class PixelShuffle(int upscaleFactor) : Module, IModule
{
    internal const string Contract =
        "(*B, C*upscaleFactor*upscaleFactor, H, W) -> (*B, C, H*upscaleFactor, W*upscaleFactor), upscaleFactor >= 1";

    private static readonly ContractCheck unbound = new("PixelShuffle", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { upscaleFactor });

    /// <summary>By how much height and width grow.</summary>
    public int UpscaleFactor { get; } = upscaleFactor;

    /// <summary>(*, C·upscaleFactor², H, W) to (*, C, H·upscaleFactor, W·upscaleFactor).</summary>
    /// <exception cref="ShapeException">
    /// The channels are not divisible by the square of the factor; the factor is less than 1; there are fewer than three dimensions.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(PixelShuffleKernel), nameof(PixelShuffleKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, UpscaleFactor);
    }

    /// <inheritdoc/>
    public override string Describe() => $"upscale_factor={UpscaleFactor}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, int upscaleFactor)
    {
        using var call = unbound.Apply(new Arguments { upscaleFactor }, input);
        return Compute(call, input, upscaleFactor);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, int upscaleFactor)
    {
        var output = Dense.New<float>(call.Lengths(0));
        var planes = (int)KernelArguments.Product(output.Lengths[..(input.Rank - 2)]);
        PixelShuffleKernel.Run(Dense.Read(input), Dense.Of(output), planes, call.Size("H"), call.Size("W"), upscaleFactor);
        return output;
    }
}
