// CRNN for text in images (Shi et al. 2015): convolutions, columns as time steps, two bidirectional LSTMs.
var crnn = new Crnn(imageHeight: 32, channels: 1, classes: 37, hidden: 16);
Console.WriteLine(crnn.Forward(Tensor.Rand(2, 1, 32, 100)).Lengths[2]);

[Model]
public partial class BidirectionalLstm(int inputs, int hidden, int outputs) : IModule
{
    private readonly LSTM rnn = new(inputs, hidden, bidirectional: true);
    private readonly Linear embedding = new(hidden * 2, outputs);

    [Shape("(T, N, inputs) -> (T, N, outputs)")]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var (recurrent, _) = rnn.Forward(input);
        return embedding.Forward(recurrent);
    }
}

[Model]
public partial class Crnn
{
    private readonly Sequential cnn, rnn;

    public Crnn(int imageHeight, int channels, int classes, int hidden)
    {
        if (imageHeight % 16 != 0)
            throw new ArgumentException("the height has to be a multiple of 16");
        cnn =
        [
            new Conv2d(channels, 8, 3, 1, 1), new ReLU(), new MaxPool2d(2, 2),
            new Conv2d(8, 16, 3, 1, 1), new ReLU(), new MaxPool2d(2, 2),
            new Conv2d(16, 16, 3, 1, 1), new BatchNorm2d(16), new ReLU(), new MaxPool2d((2, 2), (2, 1), (0, 1)),
            new Conv2d(16, 24, 2, 1, 0), new ReLU(), new AdaptiveAvgPool2d((1, null)),
        ];
        rnn = [new BidirectionalLstm(24, hidden, hidden), new BidirectionalLstm(hidden, hidden, classes)];
    }

    [Shape("(N, channels, imageHeight, 100) -> (T, N, classes)")]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var conv = cnn.Forward(input);
        conv = conv.Squeeze(2);
        conv = conv.Permute(2, 0, 1);
        return rnn.Forward(conv);
    }
}
