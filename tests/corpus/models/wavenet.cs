// WaveNet-like gated dilated causal convolutions with skip connections (van den Oord et al. 2016).
var model = new WaveNet(classes: 32, channels: 8, skipChannels: 12, layers: 4);
Console.WriteLine(model.Forward(Tensor.Rand(2, 32, 50)).Lengths[2]);

[Model]
public partial class GatedLayer(int channels, int skipChannels, int dilation)
{
    private readonly Conv1d filter = new(channels, channels, kernelSize: 2, dilation: dilation);
    private readonly Conv1d gate = new(channels, channels, kernelSize: 2, dilation: dilation);
    private readonly Conv1d residual = new(channels, channels, kernelSize: 1), skip = new(channels, skipChannels, kernelSize: 1);

    [Shape("(N, channels, L) -> (N, channels, L), (N, skipChannels, L)")]
    public (Tensor<float> Output, Tensor<float> Skip) Forward(Tensor<float> x)
    {
        var padded = x.Pad([dilation, 0]);
        var z = filter.Forward(padded).Tanh() * gate.Forward(padded).Sigmoid();
        return (x + residual.Forward(z), skip.Forward(z));
    }
}

[Model]
public partial class WaveNet
{
    private readonly Conv1d input;
    private readonly ModuleList<GatedLayer> stack;
    private readonly Conv1d output1, output2;

    public WaveNet(int classes, int channels, int skipChannels, int layers)
    {
        input = new Conv1d(classes, channels, kernelSize: 1);
        var stack = new List<GatedLayer>();
        for (var i = 0; i < layers; i++)
            stack.Add(new GatedLayer(channels, skipChannels, dilation: 1 << i));
        this.stack = new ModuleList<GatedLayer>(stack);
        output1 = new Conv1d(skipChannels, skipChannels, kernelSize: 1);
        output2 = new Conv1d(skipChannels, classes, kernelSize: 1);
    }

    [Shape("(N, classes, L) -> (N, classes, L)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = input.Forward(x);
        Tensor<float>? total = null;
        foreach (var layer in stack)
        {
            (x, var skip) = layer.Forward(x);
            total = total is null ? skip : total + skip;
        }

        return output2.Forward(output1.Forward(total!.Relu()).Relu());
    }
}
