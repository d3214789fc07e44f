// A convolutional autoencoder with the decoder mirrored.
var autoencoder = new ConvAutoencoder(latent: 8);
var (code, restored) = autoencoder.Forward(Tensor.Rand(3, 1, 28, 28));
Console.WriteLine($"{code.Lengths[1]} {restored.Lengths[3]}");

[Model]
public partial class ConvAutoencoder(int latent)
{
    private readonly Conv2d enc1 = new(1, 8, 3, stride: 2, padding: 1), enc2 = new(8, 16, 3, stride: 2, padding: 1);
    private readonly Linear toCode = new(16 * 7 * 7, latent), fromCode = new(latent, 16 * 7 * 7);
    private readonly ConvTranspose2d dec1 = new(16, 8, 3, stride: 2, padding: 1, outputPadding: 1);
    private readonly ConvTranspose2d dec2 = new(8, 1, 3, stride: 2, padding: 1, outputPadding: 1);

    [Shape("(N, 1, 28, 28) -> (N, latent), (N, 1, 28, 28)")]
    public (Tensor<float> Code, Tensor<float> Restored) Forward(Tensor<float> image)
    {
        var code = Encode(image);
        return (code, Decode(code));
    }

    [Shape("(N, 1, 28, 28) -> (N, latent)")]
    public Tensor<float> Encode(Tensor<float> image) => toCode.Forward(enc2.Forward(enc1.Forward(image).Relu()).Relu().Flatten(1));

    [Shape("(N, latent) -> (N, 1, 28, 28)")]
    public Tensor<float> Decode(Tensor<float> code)
    {
        var x = fromCode.Forward(code).Relu().Unflatten(1, 16, 7, 7);
        return dec2.Forward(dec1.Forward(x).Relu()).Sigmoid();
    }
}
