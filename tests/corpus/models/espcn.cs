// ESPCN (Shi et al. 2016): super-resolution by sub-pixel convolution; SRCNN's layers in front.
var espcn = new Espcn(upscaleFactor: 3);
Console.WriteLine(espcn.Forward(Tensor.Rand(1, 1, 20, 24)).Lengths[3]);

[Model]
public partial class Espcn
{
    private readonly Conv2d conv1, conv2, conv3, conv4;
    private readonly PixelShuffle pixelShuffle;

    public Espcn(int upscaleFactor)
    {
        conv1 = new Conv2d(1, 16, (5, 5), (1, 1), (2, 2));
        conv2 = new Conv2d(16, 16, (3, 3), (1, 1), (1, 1));
        conv3 = new Conv2d(16, 8, (3, 3), (1, 1), (1, 1));
        conv4 = new Conv2d(8, upscaleFactor * upscaleFactor, (3, 3), (1, 1), (1, 1));
        pixelShuffle = new PixelShuffle(upscaleFactor);
    }

    [Shape("(N, 1, H, W) -> (N, 1, upscaleFactor*H, upscaleFactor*W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv1.Forward(x).Tanh();
        x = conv2.Forward(x).Tanh();
        x = conv3.Forward(x).Tanh();
        x = pixelShuffle.Forward(conv4.Forward(x));
        return x.Sigmoid();
    }
}
