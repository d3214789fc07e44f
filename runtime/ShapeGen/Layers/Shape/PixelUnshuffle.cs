using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Makes channels out of places, the reverse of <see cref="PixelShuffle"/>: PyTorch's <c>nn.PixelUnshuffle</c> (Shi et al. 2016).</summary>
/// <param name="downscaleFactor">By how much height and width shrink.</param>
public sealed class PixelUnshuffle(int downscaleFactor) : Module, IModule
{
    internal const string Contract =
        "(*B, C, H*downscaleFactor, W*downscaleFactor) -> (*B, C*downscaleFactor*downscaleFactor, H, W), downscaleFactor >= 1";

    private static readonly ContractCheck unbound = new("PixelUnshuffle", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { downscaleFactor });

    /// <summary>By how much height and width shrink.</summary>
    public int DownscaleFactor { get; } = downscaleFactor;

    /// <summary>(*, C, H·downscaleFactor, W·downscaleFactor) to (*, C·downscaleFactor², H, W).</summary>
    /// <exception cref="ShapeException">
    /// Height or width is not divisible by the factor; the factor is less than 1; there are fewer than three dimensions.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(PixelUnshuffleKernel), nameof(PixelUnshuffleKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, DownscaleFactor);
    }

    /// <inheritdoc/>
    public override string Describe() => $"downscale_factor={DownscaleFactor}";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, int downscaleFactor)
    {
        using var call = unbound.Apply(new Arguments { downscaleFactor }, input);
        return Compute(call, input, downscaleFactor);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, int downscaleFactor)
    {
        var output = Dense.New<float>(call.Lengths(0));
        var planes = (int)KernelArguments.Product(input.Lengths[..(input.Rank - 2)]);
        PixelUnshuffleKernel.Run(Dense.Read(input), Dense.Of(output), planes, call.Size("H"), call.Size("W"), downscaleFactor);
        return output;
    }
}
