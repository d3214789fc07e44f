using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Makes places out of channels: PyTorch's <c>nn.PixelShuffle</c> (Shi et al. 2016).</summary>
/// <param name="upscaleFactor">By how much height and width grow.</param>
public sealed class PixelShuffle(int upscaleFactor) : Module(new Arguments { upscaleFactor }, Requirements.None), IModule
{
    internal const string Contract =
        "(*B, C*upscaleFactor*upscaleFactor, H, W) -> (*B, C, H*upscaleFactor, W*upscaleFactor), upscaleFactor >= 1";

    private static readonly ContractCheck Check = new("PixelShuffle.Forward", Contract, "input");
    private static readonly Expression planes = Expression.Parse("product(B)*C");

    /// <summary>By how much height and width grow.</summary>
    public int UpscaleFactor { get; } = upscaleFactor;

    /// <summary>(*, C·upscaleFactor², H, W) to (*, C, H·upscaleFactor, W·upscaleFactor).</summary>
    /// <exception cref="ShapeException">The channels are not divisible by the square of the factor; the factor is less than 1; there are fewer than three dimensions.</exception>
    [Shape(Contract)]
    [Kernel(typeof(PixelShuffleKernel), nameof(PixelShuffleKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        PixelShuffleKernel.Run(Dense.Read(input), Dense.Of(output), call.Evaluate(planes), call["H"], call["W"], UpscaleFactor);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"upscale_factor={UpscaleFactor}";
}
