using System.Numerics.Tensors;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Resizes the spatial dimensions: PyTorch's <c>nn.Upsample</c>.</summary>
public sealed class Upsample : Module, IModule
{
    internal const string Contract =
        "(N, C, *S) -> (N, C, *T), T = interpolate(S, size, scaleFactor), "
        + "(size == null) != (scaleFactor == null), "
        + Modes;

    private const string Modes =
        "mode == \"nearest\" or mode == \"nearest-exact\" or mode == \"linear\" or mode == \"bilinear\" or mode == \"bicubic\" or mode == \"trilinear\", "
        + "rank(S) >= 1, rank(S) <= 3, "
        + "mode != \"linear\" or rank(S) == 1, mode != \"bilinear\" and mode != \"bicubic\" or rank(S) == 2, mode != \"trilinear\" or rank(S) == 3, "
        + "alignCorners == null or mode != \"nearest\" and mode != \"nearest-exact\", product(S) >= 1, product(T) >= 1";

    private static readonly ContractCheck unbound = new("Interpolate", Contract, "input");
    private readonly ContractCheck check;

    /// <summary>A layer without weights. Either the size or the factor is given.</summary>
    /// <param name="size">The size of each spatial dimension of the output, or one for all.</param>
    /// <param name="scaleFactor">By how much each spatial dimension grows, or one factor for all; sizes are rounded down.</param>
    /// <param name="mode"><c>"nearest"</c>, <c>"nearest-exact"</c>, <c>"linear"</c> (one dimension), <c>"bilinear"</c>, <c>"bicubic"</c> (two),
    /// <c>"trilinear"</c> (three).</param>
    /// <param name="alignCorners">Whether the first and the last places of input and output coincide; not for the nearest place.</param>
    public Upsample(SizeList? size = null, ScaleFactor? scaleFactor = null, string mode = "nearest", bool? alignCorners = null)
    {
        ArgumentNullException.ThrowIfNull(mode);
        check = unbound.Bind(new Arguments { size, scaleFactor, mode, alignCorners });
        (Size, ScaleFactor, Mode, AlignCorners) = (size, scaleFactor, mode, alignCorners);
    }

    /// <summary>The size of each spatial dimension of the output, or one for all; null where the factor is given.</summary>
    public SizeList? Size { get; }

    /// <summary>By how much each spatial dimension grows, or one factor for all; null where the size is given.</summary>
    public ScaleFactor? ScaleFactor { get; }

    /// <summary>How a place of the output is computed.</summary>
    public string Mode { get; }

    /// <summary>Whether the first and the last places of input and output coincide; null for the default, which is false.</summary>
    public bool? AlignCorners { get; }

    /// <summary>
    /// (N, C, L), (N, C, H, W) or (N, C, D, H, W) to the same with each spatial size ⌊size · scaleFactor⌋, or the size that is given.
    /// Place i lies at (i + ½)/scale − ½ of the input, with aligned corners at i·(in − 1)/(out − 1); the nearest one at ⌊i/scale⌋.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The rank does not fit the mode; there is no such mode; neither size nor factor is given, or both; corners are aligned for the nearest place.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(UpsampleKernel), nameof(UpsampleKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return Compute(call, input, ScaleFactor, Mode, AlignCorners);
    }

    /// <inheritdoc/>
    public override string Describe() => ScaleFactor is { } factor ? $"scale_factor={factor}, mode='{Mode}'" : $"size={SizeText}, mode='{Mode}'";

    /// <summary>The operation without a layer.</summary>
    internal static Tensor<float> Compute(Tensor<float> input, SizeList? size, ScaleFactor? scaleFactor, string mode, bool? alignCorners)
    {
        using var call = unbound.Apply(new Arguments { size, scaleFactor, mode, alignCorners }, input);
        return Compute(call, input, scaleFactor, mode, alignCorners);
    }

    private static Tensor<float> Compute(ConcreteCall call, Tensor<float> input, ScaleFactor? scaleFactor, string mode, bool? alignCorners)
    {
        var lengths = call.Lengths(0);
        var output = Dense.New<float>(lengths);
        UpsampleKernel.Run(
            Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), input.Lengths[2..], lengths.AsSpan(2), mode, alignCorners ?? false,
            FactorFromEnd(scaleFactor, 3), FactorFromEnd(scaleFactor, 2), FactorFromEnd(scaleFactor, 1));
        return output;
    }

    /// <summary>The factor of the dimension that is the i-th from the end; the one for all where there are fewer; 0 for none.</summary>
    private static double FactorFromEnd(ScaleFactor? factors, int i) => factors is { } given ? given[Math.Max(0, given.Count - i)] : 0;

    private string SizeText => Size is { Count: 1 } one ? $"{one[0]}" : Size?.ToString() ?? "None";
}
