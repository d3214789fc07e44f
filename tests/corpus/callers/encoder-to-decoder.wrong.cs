// the decoder is made for another latent size than the encoder gives.
public static class Program
{
    public static void Main()
    {
        var encoder = new Encoder(latent: 32);
        var decoder = new Decoder(latent: 16);
        var restored = decoder.Forward(encoder.Forward(Tensor.Rand(4, 784))); // error SG1001
        Console.WriteLine(restored.MseLoss(Tensor.Zeros(4, 784)));
    }
}

[Model]
public partial class Encoder(int latent)
{
    private readonly Linear fc1 = new(784, 64), fc2 = new(64, latent);

    [Shape("(N, 784) -> (N, latent)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu());
}

[Model]
public partial class Decoder(int latent)
{
    private readonly Linear fc1 = new(latent, 64), fc2 = new(64, 784);

    [Shape("(N, latent) -> (N, 784)")]
    public Tensor<float> Forward(Tensor<float> z) => fc2.Forward(fc1.Forward(z).Relu()).Sigmoid();
}
