namespace ShapeGen.Analyzers.Tests;

/// <summary>Whole models with branches, loops and lists: right ones say nothing but what is not compiled.</summary>
public class FlowTests
{
    private static Task Findings(string source) => Verify.Findings("#pragma warning disable SG2001\n" + source);

    [Fact]
    public Task Gpt_with_causal_attention() => Findings("""
        [Model]
        public partial class CausalAttention(int size, int heads)
        {
            private readonly Linear joint = new(size, 3 * size), output = new(size, size);

            [Shape("(N, L, size) -> (N, L, size), size % heads == 0")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var (n, length) = (x.Lengths[0], x.Lengths[1]);
                var (q, k, v) = joint.Forward(x).Chunk(3, dim: 2);
                var y = Split(q).ScaledDotProductAttention(Split(k), Split(v), isCausal: true);
                return output.Forward(y.Transpose(1, 2).Reshape(n, length, size));

                Tensor<float> Split(Tensor<float> t) => t.Reshape(n, length, heads, size / heads).Transpose(1, 2);
            }
        }

        [Model]
        public partial class Block(int size, int heads)
        {
            private readonly LayerNorm norm1 = new(size), norm2 = new(size);
            private readonly CausalAttention attention = new(size, heads);
            private readonly Sequential mlp = [new Linear(size, 4 * size), new GELU(), new Linear(4 * size, size)];

            [Shape("(N, L, size) -> (N, L, size), size % heads == 0")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                x = x + attention.Forward(norm1.Forward(x));
                return x + mlp.Forward(norm2.Forward(x));
            }
        }

        [Model]
        public partial class Gpt(int vocabulary, int context, int size, int heads, int depth)
        {
            private readonly Embedding tokens = new(vocabulary, size), positions = new(context, size);
            private readonly ModuleList<Block> blocks = new(Enumerable.Range(0, depth).Select(_ => new Block(size, heads)));
            private readonly LayerNorm norm = new(size);
            private readonly Linear head = new(size, vocabulary, bias: false);

            [Shape("(N, L) -> (N, L, vocabulary), size % heads == 0")]
            public Tensor<float> Forward(Tensor<long> indices)
            {
                var x = tokens.Forward(indices);
                foreach (var block in blocks)
                    x = block.Forward(x);
                return head.Forward(norm.Forward(x));
            }
        }
        """);

    [Fact]
    public Task U_net_with_skip_connections() => Findings("""
        [Model]
        public partial class DoubleConv(int inChannels, int outChannels)
        {
            private readonly Conv2d conv1 = new(inChannels, outChannels, 3, padding: 1), conv2 = new(outChannels, outChannels, 3, padding: 1);

            [Shape("(N, inChannels, H, W) -> (N, outChannels, H, W)")]
            public Tensor<float> Forward(Tensor<float> x) => conv2.Forward(conv1.Forward(x).Relu()).Relu();
        }

        [Model]
        public partial class UNet
        {
            private readonly DoubleConv[] down = [new(3, 16), new(16, 32), new(32, 64)];
            private readonly DoubleConv middle = new(64, 128);
            private readonly ConvTranspose2d[] up = [new(128, 64, 2, stride: 2), new(64, 32, 2, stride: 2), new(32, 16, 2, stride: 2)];
            private readonly DoubleConv[] merge = [new(128, 64), new(64, 32), new(32, 16)];
            private readonly Conv2d head = new(16, 2, 1);

            [Shape("(N, 3, 64, 64) -> (N, 2, 64, 64)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var skips = new List<Tensor<float>>();
                foreach (var block in down)
                {
                    x = block.Forward(x);
                    skips.Add(x);
                    x = x.MaxPool2d(2);
                }

                x = middle.Forward(x);
                for (var i = 0; i < up.Length; i++)
                {
                    x = up[i].Forward(x);
                    x = merge[i].Forward(Tensor.Cat([skips[skips.Count - 1 - i], x], dim: 1));
                }

                return head.Forward(x);
            }
        }

        [Model]
        public partial class Wrong
        {
            private readonly Conv2d[] down = [new(3, 16, 3, padding: 1), new(16, 32, 3, padding: 1)];
            private readonly Conv2d merge = new(32, 16, 3, padding: 1);

            [Shape("(N, 3, 64, 64) -> (N, 16, 64, 64)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var skips = new List<Tensor<float>>();
                foreach (var block in down)
                    skips.Add(x = block.Forward(x));
                return merge.Forward({|SG1001:Tensor.Cat([skips[^1], skips[0]], dim: 1)|});
            }
        }
        """);

    [Fact]
    public Task Dense_block_with_a_list_of_features() => Findings("""
        [Model]
        public partial class DenseBlock
        {
            private readonly ModuleList<Conv2d> layers = [new(16, 8, 3, padding: 1), new(24, 8, 3, padding: 1), new(32, 8, 3, padding: 1)];

            [Shape("(N, 16, H, W) -> (N, 40, H, W)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var features = new List<Tensor<float>> { x };
                foreach (var layer in layers)
                    features.Add(layer.Forward(features.Cat(dim: 1)).Relu());
                return features.Cat(dim: 1);
            }
        }

        [Model]
        public partial class Wrong
        {
            private readonly ModuleList<Conv2d> layers = [new(16, 8, 3, padding: 1), new(16, 8, 3, padding: 1)];

            [Shape("(N, 16, H, W) -> (N, 32, H, W)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var features = new List<Tensor<float>> { x };
                foreach (var layer in layers)
                    features.Add(layer.Forward({|SG1001:features.Cat(dim: 1)|}).Relu());
                return features.Cat(dim: 1);
            }
        }
        """);

    [Fact]
    public Task Lstm_cell_over_time() => Findings("""
        [Model]
        public partial class CellLoop(int size, int hidden)
        {
            private readonly LSTMCell cell = new(size, hidden);
            private readonly Linear output = new(hidden, 5);

            [Shape("(L, N, size) -> (L, N, 5)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var state = (Tensor.Zeros(x.Lengths[1], hidden), Tensor.Zeros(x.Lengths[1], hidden));
                var outputs = new List<Tensor<float>>();
                for (var t = 0; t < x.Lengths[0]; t++)
                {
                    state = cell.Forward(x.Select(0, t), state);
                    outputs.Add(output.Forward(state.Item1));
                }

                return outputs.Stack(dim: 0);
            }
        }

        [Model]
        public partial class Swapped(int size, int hidden)
        {
            private readonly LSTMCell cell = new(size, hidden);

            [Shape("(L, N, size) -> (N, L, hidden)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var state = (Tensor.Zeros(x.Lengths[1], hidden), Tensor.Zeros(x.Lengths[1], hidden));
                var outputs = new List<Tensor<float>>();
                foreach (var step in x.Unbind(0))
                {
                    state = cell.Forward(step, state);
                    outputs.Add(state.Item1);
                }

                return {|SG1005:outputs.Stack(dim: 0)|};
            }
        }
        """);

    [Fact]
    public Task Layers_are_folded_by_a_lambda() => Findings("""
        [Model]
        public partial class Net
        {
            private readonly ModuleList<Linear> layers = [new(4, 5), new(5, 6)];
            private readonly Linear[] wrong = [new(4, 5), new(6, 6)];

            [Shape("(N, 4) -> (N, 6)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                Func<Tensor<float>, Tensor<float>> act = h => h.Relu();
                _ = wrong.Aggregate(x, (h, layer) => layer.Forward({|SG1001:h|}));
                return layers.Aggregate(x, (h, layer) => act(layer.Forward(h)));
            }
        }
        """);

    [Fact]
    public Task Layers_made_in_a_constructor_and_bases_and_generic_blocks() => Findings("""
        public abstract class BlockBase(int size)
        {
            protected readonly Linear inner = new(size, size);

            protected Tensor<float> Residual(Tensor<float> x) => x + inner.Forward(x);
        }

        [Model]
        public partial class Block(int size) : BlockBase(size), IModule
        {
            [Shape("(*, size) -> (*, size)")]
            public Tensor<float> Forward(Tensor<float> x) => Residual(x).Relu();
        }

        [Model]
        public partial class Wrap<T>(T inner, int size) where T : class, IModule
        {
            [Shape("(*, size) -> (*, size)")]
            public Tensor<float> Forward(Tensor<float> x) => x + inner.Forward(x);
        }

        [Model]
        public partial class Net
        {
            private readonly List<Linear> layers = new();
            private readonly Linear? head;
            private readonly Wrap<Block> wrap = new(new Block(8), 8);

            public Net(int depth, bool big)
            {
                for (var i = 0; i < depth; i++)
                    layers.Add(new Linear(8, 8));
                if (big)
                    head = new Linear(8, 3);
                else
                    head = new Linear(8, 3, bias: false);
            }

            [Shape("(N, 8) -> (N, 3)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                foreach (var layer in layers)
                    x = layer.Forward(x);
                _ = wrap.Forward({|SG1001:Tensor.Zeros(2, 7)|});
                return head!.Forward(wrap.Forward(x));
            }
        }
        """);

    [Fact]
    public Task In_place_operators_change_every_alias_and_cannot_grow() => Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 8), one = new(8, 1);
            [Parameter] private readonly Tensor<float> bias = Tensor.Zeros(8);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var identity = x;
                x += fc.Forward(x);
                x *= 2f;
                x += bias;
                var h = one.Forward(x);
                {|SG1004:h += x|};
                return x + {|SG1008:identity|};
            }

            public Tensor<float> Good(Tensor<float> x)
            {
                var h = fc.Forward(x);
                var kept = h;
                kept = fc.Forward(kept);
                h -= kept;
                h /= one.Forward(h);
                return h * kept;
            }
        }
        """);
}
