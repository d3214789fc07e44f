// the latent vector is given as maps to a decoder for vectors.
var decoder = new Decoder();
var latent = new Conv2d(3, 8, kernelSize: 16).Forward(Tensor.Rand(2, 3, 16, 16));
Console.WriteLine(decoder.Forward(latent).Lengths[1]); // error SG1002

[Model]
public partial class Decoder
{
    private readonly Linear fc = new(8, 48);

    [Shape("(N, 8) -> (N, 3, 4, 4)")]
    public Tensor<float> Forward(Tensor<float> z) => fc.Forward(z).Unflatten(1, 3, 4, 4);
}
