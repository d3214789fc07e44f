// Corrected: a spectrogram (frequency, time) enters a network for (batch, 1, frequency, time).
public static class Program
{
    private const int Mels = 40, Frames = 100;

    public static void Main()
    {
        var spectrogram = Tensor.Rand(Mels, Frames);
        var network = new Keywords();
        Console.WriteLine(network.Forward(spectrogram.Unsqueeze(0).Unsqueeze(0)).Lengths[1]);
    }
}

[Model]
public partial class Keywords
{
    private readonly Conv2d conv = new(1, 8, kernelSize: (8, 20), stride: (4, 4));
    private readonly Linear fc = new(8 * 9 * 21, 12);

    [Shape("(N, 1, 40, 100) -> (N, 12)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().Flatten(1));
}
