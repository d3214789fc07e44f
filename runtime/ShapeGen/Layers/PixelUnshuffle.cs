using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Makes channels out of places, the reverse of <see cref="PixelShuffle"/>: PyTorch's <c>nn.PixelUnshuffle</c> (Shi et al. 2016).</summary>
/// <param name="downscaleFactor">By how much height and width shrink.</param>
public sealed class PixelUnshuffle(int downscaleFactor) : Module(new Arguments { downscaleFactor }, Requirements.None), IModule
{
    internal const string Contract =
        "(*B, C, H*downscaleFactor, W*downscaleFactor) -> (*B, C*downscaleFactor*downscaleFactor, H, W), downscaleFactor >= 1";

    private static readonly ContractCheck Check = new("PixelUnshuffle.Forward", Contract, "input");
    private static readonly Expression planes = Expression.Parse("product(B)*C");

    /// <summary>By how much height and width shrink.</summary>
    public int DownscaleFactor { get; } = downscaleFactor;

    /// <summary>(*, C, H·downscaleFactor, W·downscaleFactor) to (*, C·downscaleFactor², H, W).</summary>
    /// <exception cref="ShapeException">Height or width is not divisible by the factor; the factor is less than 1; there are fewer than three dimensions.</exception>
    [Shape(Contract)]
    [Kernel(typeof(PixelUnshuffleKernel), nameof(PixelUnshuffleKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var call = Check.Apply(Arguments, input);
        var output = Dense.New<float>(call.Lengths());
        PixelUnshuffleKernel.Run(Dense.Read(input), Dense.Of(output), call.Evaluate(planes), call["H"], call["W"], DownscaleFactor);
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"downscale_factor={DownscaleFactor}";
}
