// the decoder's flat pictures are compared with square ones.
var model = new Autoencoder();
var images = Tensor.Rand(4, 1, 28, 28);
var restored = model.Forward(images.Flatten(1));
Console.WriteLine(restored.MseLoss(images)); // error

[Model]
public partial class Autoencoder
{
    private readonly Linear encode = new(784, 32), decode = new(32, 784);

    [Shape("(N, 784) -> (N, 784)")]
    public Tensor<float> Forward(Tensor<float> x) => decode.Forward(encode.Forward(x).Relu()).Sigmoid();
}
