// In the manner of DeepSpeech 2 (Amodei et al. 2015): convolutions over spectrograms, recurrent layers in a list, a classifier of each step.
var model = new DeepSpeech(new SpeechOptions { Mels = 16, Hidden = 12, Layers = 2 });
Console.WriteLine(model.Forward(Tensor.Rand(2, 1, 16, 40)).Lengths[1]);

public sealed record SpeechOptions
{
    public required int Mels { get; init; }
    public int Hidden { get; init; } = 512;
    public int Layers { get; init; } = 5;
    public int Labels { get; init; } = 29;
}

[Model]
public partial class RecurrentBlock(int inputs, int hidden)
{
    private readonly LayerNorm norm = new(inputs);
    private readonly GRU gru = new(inputs, hidden, batchFirst: true, bidirectional: true);

    [Shape("(N, T, inputs) -> (N, T, 2*hidden)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (output, _) = gru.Forward(norm.Forward(x).Gelu());
        return output;
    }
}

[Model]
public partial class DeepSpeech
{
    private readonly Conv2d conv;
    private readonly Linear bridge;
    private readonly List<RecurrentBlock> recurrent = [];
    private readonly Linear classifier;

    public DeepSpeech(SpeechOptions options)
    {
        conv = new Conv2d(1, 8, (3, 11), stride: (1, 2), padding: (1, 5));
        bridge = new Linear(8 * options.Mels, 2 * options.Hidden);
        for (var layer = 0; layer < options.Layers; layer++)
            recurrent.Add(new RecurrentBlock(2 * options.Hidden, options.Hidden));
        classifier = new Linear(2 * options.Hidden, options.Labels);
    }

    [Shape("(N, 1, F, L) -> (N, T, C)")]
    public Tensor<float> Forward(Tensor<float> spectrogram)
    {
        var x = conv.Forward(spectrogram).Relu();
        x = x.Flatten(1, 2).Transpose(1, 2);
        x = bridge.Forward(x);
        foreach (var block in recurrent)
            x = block.Forward(x);
        return classifier.Forward(x).LogSoftmax(dim: -1);
    }
}
