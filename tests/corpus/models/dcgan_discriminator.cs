// The discriminator of DCGAN (Radford et al. 2015) as in PyTorch's example, and its loss on real and made pictures.
var discriminator = new Discriminator(nc: 3, ndf: 4);
var criterion = new BCELoss();
var real = discriminator.Forward(Tensor.Rand(2, 3, 64, 64));
var fake = discriminator.Forward(Tensor.Rand(2, 3, 64, 64));
Console.WriteLine(criterion.Forward(real, Tensor.Ones(2)) + criterion.Forward(fake, Tensor.Zeros(2)));

[Model]
public partial class Discriminator(int nc, int ndf)
{
    private readonly Sequential main = new(
        new Conv2d(nc, ndf, 4, 2, 1, bias: false),
        new LeakyReLU(0.2),
        new Conv2d(ndf, ndf * 2, 4, 2, 1, bias: false),
        new BatchNorm2d(ndf * 2),
        new LeakyReLU(0.2),
        new Conv2d(ndf * 2, ndf * 4, 4, 2, 1, bias: false),
        new BatchNorm2d(ndf * 4),
        new LeakyReLU(0.2),
        new Conv2d(ndf * 4, ndf * 8, 4, 2, 1, bias: false),
        new BatchNorm2d(ndf * 8),
        new LeakyReLU(0.2),
        new Conv2d(ndf * 8, 1, 4, 1, 0, bias: false),
        new Sigmoid());

    [Shape("(N, nc, 64, 64) -> (N)")]
    public Tensor<float> Forward(Tensor<float> image) => main.Forward(image).Reshape(-1, 1).Squeeze(1);
}
