// A conditional VAE whose noise the caller gives; labels as one-hot columns.
var vae = new ConditionalVae(pixels: 64, labels: 10, latent: 4);
var (restored, mu, logVariance) = vae.Forward(Tensor.Rand(3, 64), Tensor.Rand(3, 10), Tensor.Rand(3, 4));
Console.WriteLine(restored.Lengths[1] + mu.Lengths[1] + logVariance.Lengths[1]);

[Model]
public partial class ConditionalVae(int pixels, int labels, int latent)
{
    private const int Hidden = 32;
    private readonly Linear encode = new(pixels + labels, Hidden), toMu = new(Hidden, latent), toVariance = new(Hidden, latent);
    private readonly Linear decode = new(latent + labels, Hidden), toPixels = new(Hidden, pixels);

    [Shape("(N, pixels), (N, labels), (N, latent) -> (N, pixels), (N, latent), (N, latent)")]
    public (Tensor<float> Restored, Tensor<float> Mu, Tensor<float> LogVariance) Forward(Tensor<float> x, Tensor<float> label, Tensor<float> noise)
    {
        var (mu, logVariance) = Encode(x, label);
        var z = Reparameterise(mu, logVariance, noise);
        return (Decode(z, label), mu, logVariance);
    }

    private (Tensor<float>, Tensor<float>) Encode(Tensor<float> x, Tensor<float> label)
    {
        var h = encode.Forward(new[] { x, label }.Cat(dim: -1)).Relu();
        return (toMu.Forward(h), toVariance.Forward(h));
    }

    private static Tensor<float> Reparameterise(Tensor<float> mu, Tensor<float> logVariance, Tensor<float> noise)
        => mu + (logVariance * 0.5f).Exp() * noise;

    private Tensor<float> Decode(Tensor<float> z, Tensor<float> label)
        => toPixels.Forward(decode.Forward(Tensor.Cat(new List<Tensor<float>> { z, label }, 1)).Relu()).Sigmoid();
}
