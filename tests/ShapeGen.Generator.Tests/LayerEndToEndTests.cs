using ShapeGen.Tests.Shared;

namespace ShapeGen.Generation.Tests;

/// <summary>A model of each layer alone: <c>Run</c> computes what <c>Forward</c> computes.</summary>
public class LayerEndToEndTests
{
    [Theory]
    [InlineData("ConvTranspose1d", "(3, 4, 3, stride: 2, outputPadding: 1, dilation: 2)", "(N, 3, 5) -> (N, 4, 14)", 3, 5)]
    [InlineData("ConvTranspose2d", "(4, 6, (3, 2), stride: 2, padding: 1, groups: 2)", "(N, 4, 5, 6) -> (N, 6, 9, 10)", 4, 5, 6)]
    [InlineData("ConvTranspose3d", "(2, 3, 2, bias: false)", "(N, 2, 2, 3, 4) -> (N, 3, 3, 4, 5)", 2, 2, 3, 4)]
    [InlineData("AvgPool1d", "(3, stride: 2, padding: 1)", "(N, 2, 9) -> (N, 2, 5)", 2, 9)]
    [InlineData("AvgPool2d", "(2, ceilMode: true, countIncludePad: false)", "(N, 2, 5, 5) -> (N, 2, 3, 3)", 2, 5, 5)]
    [InlineData("AvgPool3d", "((1, 2, 2), divisorOverride: 3)", "(N, 2, 2, 4, 4) -> (N, 2, 2, 2, 2)", 2, 2, 4, 4)]
    [InlineData("AdaptiveAvgPool1d", "(4)", "(N, 2, 7) -> (N, 2, 4)", 2, 7)]
    [InlineData("AdaptiveAvgPool2d", "((null, 3))", "(N, 2, 7, 5) -> (N, 2, 7, 3)", 2, 7, 5)]
    [InlineData("AdaptiveAvgPool2d", "(1)", "(N, 2, H, 5) -> (N, 2, 1, 1)", 2, 7, 5)]
    [InlineData("AdaptiveAvgPool3d", "((1, 1, 1))", "(N, 2, 3, 4, 5) -> (N, 2, 1, 1, 1)", 2, 3, 4, 5)]
    [InlineData("AdaptiveMaxPool1d", "(2)", "(N, 2, 5) -> (N, 2, 2)", 2, 5)]
    [InlineData("AdaptiveMaxPool2d", "(3)", "(N, 2, 5, 7) -> (N, 2, 3, 3)", 2, 5, 7)]
    [InlineData("AdaptiveMaxPool3d", "((1, 2, 3))", "(N, 2, 5, 7, 4) -> (N, 2, 1, 2, 3)", 2, 5, 7, 4)]
    [InlineData("BatchNorm1d", "(6)", "(N, 6) -> (N, 6)", 6)]
    [InlineData("BatchNorm1d", "(6, eps: 0.25)", "(N, 6, 4) -> (N, 6, 4)", 6, 4)]
    [InlineData("BatchNorm2d", "(3, trackRunningStats: false)", "(N, 3, 4, 5) -> (N, 3, 4, 5)", 3, 4, 5)]
    [InlineData("BatchNorm3d", "(3, affine: false)", "(N, 3, 4, 5, 2) -> (N, 3, 4, 5, 2)", 3, 4, 5, 2)]
    [InlineData("BatchNorm2d", "(7, affine: false, trackRunningStats: false)", "(N, 3, 4, 5) -> (N, 3, 4, 5)", 3, 4, 5)]
    [InlineData("InstanceNorm1d", "(3, affine: true)", "(N, 3, 4) -> (N, 3, 4)", 3, 4)]
    [InlineData("InstanceNorm2d", "(7)", "(N, 3, 4, 5) -> (N, 3, 4, 5)", 3, 4, 5)]
    [InlineData("InstanceNorm3d", "(3, trackRunningStats: true)", "(N, 3, 4, 5, 2) -> (N, 3, 4, 5, 2)", 3, 4, 5, 2)]
    [InlineData("LayerNorm", "(5)", "(N, 3, 5) -> (N, 3, 5)", 3, 5)]
    [InlineData("LayerNorm", "((3, 5), elementwiseAffine: false)", "(N, 3, 5) -> (N, 3, 5)", 3, 5)]
    [InlineData("RMSNorm", "(5)", "(N, 3, 5) -> (N, 3, 5)", 3, 5)]
    [InlineData("GroupNorm", "(2, 6)", "(N, 6, 5) -> (N, 6, 5)", 6, 5)]
    [InlineData("PixelShuffle", "(2)", "(N, 8, 3, 4) -> (N, 2, 6, 8)", 8, 3, 4)]
    [InlineData("PixelUnshuffle", "(2)", "(N, 2, 6, 8) -> (N, 8, 3, 4)", 2, 6, 8)]
    [InlineData("Upsample", "(scaleFactor: 2)", "(N, 2, L) -> (N, 2, 2*L)", 2, 3)]
    [InlineData("Upsample", "(scaleFactor: (1.5, 2.0), mode: \"bilinear\")", "(N, 2, 4, 4) -> (N, 2, 6, 8)", 2, 4, 4)]
    [InlineData("Upsample", "((5, 7), mode: \"bicubic\", alignCorners: true)", "(N, 2, 4, 4) -> (N, 2, 5, 7)", 2, 4, 4)]
    [InlineData("Unflatten", "(1, (2, -1))", "(N, 6) -> (N, 2, 3)", 6)]
    [InlineData("TransformerEncoderLayer", "(4, 2, 6, activation: \"gelu\", batchFirst: true)", "(N, L, 4) -> (N, L, 4)", 3, 4)]
    [InlineData("TransformerEncoderLayer", "(4, 2, 6, normFirst: true)", "(L, N, 4) -> (L, N, 4)", 3, 4)]
    [InlineData("GELU", "(\"tanh\")", "(*) -> (*)", 5)]
    [InlineData("CELU", "(0.5)", "(*) -> (*)", 5)]
    [InlineData("SELU", "()", "(*) -> (*)", 5)]
    [InlineData("Hardtanh", "(-0.5, 0.25)", "(*) -> (*)", 5)]
    [InlineData("Hardshrink", "(0.25)", "(*) -> (*)", 5)]
    [InlineData("Softshrink", "(0.25)", "(*) -> (*)", 5)]
    [InlineData("Tanhshrink", "()", "(*) -> (*)", 5)]
    [InlineData("Threshold", "(0.25, -2)", "(*) -> (*)", 5)]
    [InlineData("LogSigmoid", "()", "(*) -> (*)", 5)]
    [InlineData("RReLU", "()", "(*) -> (*)", 5)]
    [InlineData("PReLU", "(3)", "(N, 3, L) -> (N, 3, L)", 3, 5)]
    [InlineData("Softmin", "(1)", "(N, C, L) -> (N, C, L)", 3, 5)]
    [InlineData("Softmax2d", "()", "(N, C, H, W) -> (N, C, H, W)", 3, 5, 2)]
    [InlineData("AlphaDropout", "()", "(*) -> (*)", 5)]
    public void ALayerRunsAsWritten(string layer, string arguments, string contract, params int[] lengths)
    {
        var source = $$"""
            [Model]
            public partial class Net
            {
                private readonly {{layer}} layer = new{{arguments}};

                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x) => layer.Forward(x);
            }
            """;
        CompiledModel.Of(CompiledModel.Load(source), "Net").AssertRunIsForward([2, .. lengths.Select(length => (nint)length)]);
    }

    [Theory]
    [InlineData("x.AvgPool2d(2, padding: 1)", "(N, 2, 4, 6) -> (N, 2, 3, 4)", 2, 4, 6)]
    [InlineData("x.AdaptiveAvgPool2d((2, 3)).AdaptiveMaxPool2d(1)", "(N, 2, 4, 6) -> (N, 2, 1, 1)", 2, 4, 6)]
    [InlineData("x.PixelShuffle(2).PixelUnshuffle(2)", "(N, 4, 2, 3) -> (N, 4, 2, 3)", 4, 2, 3)]
    [InlineData("x.Interpolate(scaleFactor: 2, mode: \"bilinear\").Relu()", "(N, 4, 2, 3) -> (N, 4, 4, 6)", 4, 2, 3)]
    [InlineData("x.Interpolate(size: 5)", "(N, 4, 3) -> (N, 4, 5)", 4, 3)]
    [InlineData("x.LayerNorm((2, 3), eps: 0.5)", "(N, 4, 2, 3) -> (N, 4, 2, 3)", 4, 2, 3)]
    [InlineData("x.RmsNorm(3).GroupNorm(2).InstanceNorm()", "(N, 4, 2, 3) -> (N, 4, 2, 3)", 4, 2, 3)]
    [InlineData("x.Unflatten(1, 2, -1)", "(N, 4) -> (N, 2, 2)", 4)]
    [InlineData("x.Hardtanh(-0.5, 0.5).Gelu(\"tanh\").Threshold(0.1, 3)", "(N, 4) -> (N, 4)", 4)]
    [InlineData("x.ScaledDotProductAttention(x, x, scale: 0.5, isCausal: true)", "(N, L, 4) -> (N, L, 4)", 3, 4)]
    [InlineData("x.Pad([1, 2], mode: \"reflect\")", "(N, C, 4) -> (N, C, 7)", 3, 4)]
    [InlineData("x.Amin(1).Minimum(x.Amax(1, keepdim: true).Squeeze(1))", "(N, C, 4) -> (N, 4)", 3, 4)]
    public void AnOperationRunsAsWritten(string expression, string contract, params int[] lengths)
    {
        var source = $$"""
            [Model]
            public partial class Net
            {
                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x) => {{expression}};
            }
            """;
        CompiledModel.Of(CompiledModel.Load(source), "Net").AssertRunIsForward([2, .. lengths.Select(length => (nint)length)]);
    }

    [Theory]
    [InlineData("Tensor.Cat([x.Chunk(3, dim: 1)[2].Relu(), x, x.Split([1, 5], dim: -2)[1]], dim: 1)", "(N, 6, L) -> (N, 13, L)")]
    [InlineData("Tensor.Stack([x, x + 1f, x], dim: -1)", "(N, 6, L) -> (N, 6, L, 3)")]
    [InlineData("Tensor.Cat([x.Unbind(1)[5], x.Select(1, 0)], dim: 0)", "(N, 6, L) -> (2*N, L)")]
    [InlineData("Tensor.Cat([x.Split(4, dim: 1)[1], x.Chunk(4, dim: 1)[0]], dim: 2)", "(N, 6, L) -> (N, 2, 2*L)")]
    [InlineData("Tensor.Cat([x, x], dim: 1).Relu().Chunk(2, dim: 1)[1]", "(N, 6, L) -> (N, 6, L)")]
    public void ListsOfTensorsRunAsWritten(string expression, string contract)
    {
        var source = $$"""
            [Model]
            public partial class Net
            {
                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x) => {{expression}};
            }
            """;
        CompiledModel.Of(CompiledModel.Load(source), "Net").AssertRunIsForward(2, 6, 3);
    }

    [Fact]
    public void ABlockOfSeveralRunsAsWrittenAndAllocatesNothing()
    {
        const string Source = """
            [Model]
            public partial class Decoder
            {
                private readonly ConvTranspose1d up = new(4, 6, 3, stride: 2, bias: false);
                private readonly BatchNorm1d normalise = new(6);
                private readonly LayerNorm rows = new(10);
                private readonly GroupNorm groups = new(3, 6);
                private readonly RMSNorm roots = new(10);
                private readonly Upsample resize = new(scaleFactor: 2, mode: "linear");
                private readonly AdaptiveAvgPool1d pool = new(10);
                private readonly AvgPool1d last = new(2);

                [Shape("(N, 4, 4) -> (N, 6, 5)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    x = normalise.Forward(up.Forward(x, 10)).Relu();
                    x = pool.Forward(resize.Forward(groups.Forward(rows.Forward(x))));
                    return last.Forward(roots.Forward(x));
                }
            }
            """;
        var model = CompiledModel.Of(CompiledModel.Load(Source), "Decoder");
        model.AssertRunIsForward(2, 4, 4);
        var run = model.Method<SpanForm>("Run");
        var (input, result) = (new float[2 * 16], new float[2 * 30]);
        Assert.Equal(0, Allocated.By(() => run(input, result, 2)));
    }

    private delegate void SpanForm(ReadOnlySpan<float> input, Span<float> result, int n);
}
