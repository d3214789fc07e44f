using System.Reflection;
using ShapeGen.Golden.Tests;

namespace ShapeGen.OnnxCheck;

/// <summary>Models whose sizes only the caller determines: one file serves them all.</summary>
public class DynamicExportTests
{
    private const string Models = """
        [Model]
        public partial class AnyRank
        {
            private readonly Linear fc = new(8, 4);
            private readonly LayerNorm norm = new(4);

            [Shape("(*, 8) -> (*, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => norm.Forward(fc.Forward(x).Gelu() * 2f - 1f);
        }

        [Model]
        public partial class Images
        {
            private readonly Conv2d conv = new(3, 8, kernelSize: 3, padding: "same"), down = new(8, 8, 3, stride: 2, padding: 1);
            private readonly BatchNorm2d norm = new(8);
            private readonly GroupNorm groups = new(2, 8);
            private readonly Linear fc = new(8, 5);

            [Shape("(N, 3, H, W) -> (N, 5), H >= 8, W >= 8")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var features = norm.Forward(conv.Forward(x)).Relu();
                features = (features + groups.Forward(features)).MaxPool2d(2);
                features = down.Forward(features).AvgPool2d(2, stride: 1, padding: 1);
                return fc.Forward(features.AdaptiveAvgPool2d(1).Flatten(1));
            }
        }

        [Model]
        public partial class Words
        {
            private readonly Embedding words = new(20, 6);
            private readonly LSTM lstm = new(6, 5, numLayers: 2, batchFirst: true, bidirectional: true);
            private readonly GRU gru = new(10, 4, batchFirst: true);
            private readonly TransformerEncoderLayer encoder = new(4, 2, dimFeedforward: 7, batchFirst: true);
            private readonly Linear fc = new(4, 3);

            [Shape("(N, L), (N, L) -> (N, 3), (4, N, 5)")]
            public (Tensor<float> Scores, Tensor<float> State) Forward(Tensor<long> indices, Tensor<bool> padding)
            {
                var (all, state) = lstm.Forward(words.Forward(indices));
                var encoded = encoder.Forward(gru.Forward(all).Output, srcKeyPaddingMask: padding);
                return (fc.Forward(encoded.Mean(dim: 1)).LogSoftmax(dim: -1), state.H);
            }
        }

        [Model]
        public partial class Attention
        {
            private readonly Linear qkv = new(12, 36), o = new(12, 12);

            [Shape("(N, L, 12) -> (N, L, 12)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var (n, l) = (x.Lengths[0], x.Lengths[1]);
                var (q, k, v) = qkv.Forward(x).Chunk(3, dim: 2);
                var mixed = q.Reshape(n, l, 3, 4).Transpose(1, 2).ScaledDotProductAttention(
                    k.Reshape(n, l, 3, 4).Transpose(1, 2), v.Reshape(n, l, 3, 4).Transpose(1, 2), isCausal: true);
                return o.Forward(mixed.Transpose(1, 2).Reshape(n, l, 12));
            }
        }

        [Model]
        public partial class Pieces
        {
            [Shape("(N, L), (N, M) -> (N, 2*L + M + 3), L >= 2")]
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> y)
            {
                var joined = Tensor.Cat([x, y, x.Narrow(1, 0, x.Lengths[1])], dim: 1);
                var stacked = Tensor.Stack([joined, joined * 2f], dim: 0).Sum(dim: 0);
                return stacked.Pad([1, 2], value: 0.5) / 2f;
            }
        }

        [Model]
        public partial class Larger
        {
            private readonly ConvTranspose2d up = new(4, 8, kernelSize: 3, stride: 2, padding: 1, outputPadding: 1);

            [Shape("(N, 4, H, W) -> (N, 2, 8*H, 8*W)")]
            public Tensor<float> Forward(Tensor<float> x) =>
                up.Forward(x).PixelShuffle(2).Interpolate(scaleFactor: 2, mode: "bilinear").Sigmoid();
        }

        [Model]
        public partial class Sized(int features)
        {
            private readonly Linear fc1 = new(features, 2 * features), fc2 = new(2 * features, features);
            [Parameter] private readonly Tensor<float> scale = Tensor.Rand(features);

            [Shape("(N, features) -> (N, features)")]
            public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Silu()) * scale + x;
        }

        [Model]
        public partial class WithState
        {
            private readonly RNN rnn = new(3, 4);

            [Shape("(L, N, 3), [(1, N, 4)] -> (L, N, 4)")]
            public Tensor<float> Forward(Tensor<float> x, Tensor<float>? h = null) => rnn.Forward(x, h).Output;
        }

        [Model]
        public partial class Contracted
        {
            private readonly MultiheadAttention attention = new(6, 2);

            [Shape("(L, N, 6), (S, N, 6) -> (L, N, 6), (N, L, S)")]
            public (Tensor<float> Mixed, Tensor<float> Weights) Forward(Tensor<float> x, Tensor<float> y)
            {
                var (mixed, weights) = attention.Forward(x, y, y);
                return (mixed + Tensor.Einsum("lne,sne->lne", x, y), weights!);
            }
        }
        """;

    private static readonly Lazy<Assembly> assembly = new(() => ModelCompilation.Load([Models]));

    [Fact]
    public void Any_rank_is_served()
    {
        using var session = Export("AnyRank");

        Assert.Null(session.Difference([Inputs.Of(8)]));
        Assert.Null(session.Difference([Inputs.Of(3, 8)]));
        Assert.Null(session.Difference([Inputs.Of(2, 3, 8)]));
    }

    [Fact]
    public void Images_of_any_size_are_served()
    {
        using var session = Export("Images");

        Assert.Null(session.Difference([Inputs.Of(1, 3, 8, 8)]));
        Assert.Null(session.Difference([Inputs.Of(2, 3, 13, 10)]));
    }

    [Fact]
    public void Sequences_of_any_length_are_served()
    {
        using var session = Export("Words");

        Assert.Null(session.Difference([Inputs.Indices(20, 1, 4), Inputs.Mask(1, 4)]));
        Assert.Null(session.Difference([Inputs.Indices(20, 3, 7), Inputs.Mask(3, 7)]));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    public void Attention_by_hand_is_served(int n, int l)
    {
        using var session = Export("Attention");

        Assert.Null(session.Difference([Inputs.Of(n, l, 12)]));
    }

    [Fact]
    public void Parts_and_joints_follow_the_sizes()
    {
        using var session = Export("Pieces");

        Assert.Null(session.Difference([Inputs.Of(2, 3), Inputs.Of(2, 4)]));
        Assert.Null(session.Difference([Inputs.Of(1, 6), Inputs.Of(1, 1)]));
    }

    [Fact]
    public void Images_are_enlarged()
    {
        using var session = Export("Larger");

        Assert.Null(session.Difference([Inputs.Of(1, 4, 3, 2)]));
        Assert.Null(session.Difference([Inputs.Of(2, 4, 5, 7)]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Sizes_of_the_constructor_are_numbers_in_the_file(int features)
    {
        using var session = Export("Sized", features);

        Assert.Null(session.Difference([Inputs.Of(4, features)]));
    }

    [Fact]
    public void An_optional_input_is_left_out()
    {
        using var session = Export("WithState");

        Assert.Equal(["x"], session.InputNames);
        Assert.Null(session.Difference([Inputs.Of(5, 2, 3)]));
    }

    [Fact]
    public void Several_results_are_several_outputs()
    {
        using var session = Export("Contracted");

        Assert.Null(session.Difference([Inputs.Of(3, 2, 6), Inputs.Of(5, 2, 6)]));
    }

    private static OnnxSession Export(string name, params object[] arguments) => new(Activator.CreateInstance(assembly.Value.GetType(name)!, arguments)!);
}
