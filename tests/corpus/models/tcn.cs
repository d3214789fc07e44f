// A temporal convolutional network (Bai et al. 2018): dilated causal convolutions, chomped at the end.
var tcn = new TemporalConvNet(4, [8, 8, 12]);
Console.WriteLine(tcn.Forward(Tensor.Rand(2, 4, 30)).Lengths[1]);

[Model]
public partial class TemporalBlock : IModule
{
    private readonly int padding;
    private readonly Conv1d conv1, conv2;
    private readonly Conv1d? downsample;

    public TemporalBlock(int inputs, int outputs, int kernelSize, int dilation)
    {
        padding = (kernelSize - 1) * dilation;
        conv1 = new Conv1d(inputs, outputs, kernelSize, padding: padding, dilation: dilation);
        conv2 = new Conv1d(outputs, outputs, kernelSize, padding: padding, dilation: dilation);
        downsample = inputs != outputs ? new Conv1d(inputs, outputs, 1) : null;
    }

    [Shape("(N, inputs, L) -> (N, outputs, L)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = Chomp(conv1.Forward(x)).Relu();
        y = Chomp(conv2.Forward(y)).Relu();
        var residual = downsample == null ? x : downsample.Forward(x);
        return (y + residual).Relu();

        Tensor<float> Chomp(Tensor<float> t) => t.Narrow(2, 0, t.Lengths[2] - padding);
    }
}

[Model]
public partial class TemporalConvNet
{
    private readonly Sequential network;

    public TemporalConvNet(int numInputs, int[] numChannels, int kernelSize = 2)
    {
        var layers = new IModule[numChannels.Length];
        for (var i = 0; i < numChannels.Length; i++)
        {
            var dilation = 1 << i;
            var inChannels = i == 0 ? numInputs : numChannels[i - 1];
            layers[i] = new TemporalBlock(inChannels, numChannels[i], kernelSize, dilation);
        }

        network = new Sequential(layers);
    }

    [Shape("(N, numInputs, L) -> (N, C, L)")]
    public Tensor<float> Forward(Tensor<float> x) => network.Forward(x);
}
