// Dilated gated layers with constant dilations; skips are summed over a list.
var net = new DilatedStack();
Console.WriteLine(net.Forward(Tensor.Rand(1, 1, 40)).Lengths[2]);

[Model]
public partial class DilatedStack
{
    private const int Depth = 4, Channels = 6;
    private readonly Conv1d input = new(1, Channels, 1);
    private readonly ModuleList<Conv1d> filters = new(Enumerable.Range(0, Depth).Select(i => new Conv1d(Channels, Channels, 2, dilation: 1 << i)));
    private readonly ModuleList<Conv1d> gates = new(Enumerable.Range(0, Depth).Select(i => new Conv1d(Channels, Channels, 2, dilation: (int)Math.Pow(2, i))));
    private readonly Conv1d output = new(Channels, 1, 1);

    [Shape("(N, 1, L) -> (N, 1, L)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = input.Forward(x);
        var skips = new List<Tensor<float>>();
        for (var i = 0; i < Depth; i++)
        {
            var padded = x.Pad([1 << i, 0]);
            var z = filters[i].Forward(padded).Tanh() * gates[i].Forward(padded).Sigmoid();
            skips.Add(z);
            x = x + z;
        }

        var total = skips.Aggregate((a, b) => a + b);
        return output.Forward(total.Relu());
    }
}
