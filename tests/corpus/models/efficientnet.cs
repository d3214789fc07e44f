// EfficientNet-like blocks made by a nested class from a table of tuples.
var net = new EfficientNet();
Console.WriteLine(net.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

[Model]
public partial class EfficientNet
{
    private static readonly (int Expand, int Channels, int Repeats, int Stride, int Kernel)[] Table = [(1, 8, 1, 1, 3), (2, 12, 2, 2, 3), (2, 16, 1, 2, 5)];

    [Model]
    public partial class MbConv : IModule
    {
        private readonly Sequential layers;
        private readonly bool skip;

        public MbConv(int input, int output, int expand, int stride, int kernel)
        {
            var hidden = input * expand;
            skip = input == output && stride == 1;
            layers = new Sequential(
                new Conv2d(input, hidden, 1, bias: false), new BatchNorm2d(hidden), new SiLU(),
                new Conv2d(hidden, hidden, kernel, stride, kernel / 2, groups: hidden, bias: false), new BatchNorm2d(hidden), new SiLU(),
                new Conv2d(hidden, output, 1, bias: false), new BatchNorm2d(output));
        }

        [Shape("(N, input, H, W) -> (N, output, (H - 1)//stride + 1, (W - 1)//stride + 1), kernel % 2 == 1")]
        public Tensor<float> Forward(Tensor<float> x)
        {
            var y = layers.Forward(x);
            return skip ? y + x : y;
        }
    }

    private readonly Conv2d stem = new(3, 8, 3, stride: 2, padding: 1);
    private readonly ModuleList<MbConv> blocks = Build();
    private readonly Linear head = new(16, 6);

    private static ModuleList<MbConv> Build()
    {
        var blocks = new List<MbConv>();
        var input = 8;
        foreach (var row in Table)
        {
            for (var repeat = 0; repeat < row.Repeats; repeat++)
            {
                blocks.Add(new MbConv(input, row.Channels, row.Expand, repeat == 0 ? row.Stride : 1, row.Kernel));
                input = row.Channels;
            }
        }

        return [.. blocks];
    }

    [Shape("(N, 3, H, W) -> (N, 6)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = stem.Forward(x).Silu();
        foreach (var block in blocks)
            y = block.Forward(y);
        return head.Forward(y.Mean([2, 3]));
    }
}
