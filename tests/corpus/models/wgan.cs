// A WGAN (Arjovsky et al. 2017): critic and generator, widths by shifts of a base width.
var generator = new WganGenerator(latent: 10, width: 4);
var critic = new Critic(width: 4);
Console.WriteLine(critic.Forward(generator.Forward(Tensor.Randn(2, 10, 1, 1))).Lengths[0]);

[Model]
public partial class Critic(int width)
{
    private readonly Sequential features =
    [
        new Conv2d(3, width, 4, stride: 2, padding: 1), new LeakyReLU(0.2),
        new Conv2d(width, width << 1, 4, stride: 2, padding: 1), new InstanceNorm2d(width << 1), new LeakyReLU(0.2),
        new Conv2d(width << 1, width << 2, 4, stride: 2, padding: 1), new InstanceNorm2d(width << 2), new LeakyReLU(0.2),
    ];

    private readonly Conv2d score = new(width << 2, 1, 4);

    [Shape("(N, 3, 32, 32) -> (N)")]
    public Tensor<float> Forward(Tensor<float> image) => score.Forward(features.Forward(image)).Flatten();
}

[Model]
public partial class WganGenerator(int latent, int width)
{
    private readonly ConvTranspose2d start = new(latent, width * 4, 4);
    private readonly ConvTranspose2d middle = new(width * 4, width * 2, 4, stride: 2, padding: 1);
    private readonly ConvTranspose2d late = new(width * 2, width, 4, stride: 2, padding: 1), end = new(width, 3, 4, stride: 2, padding: 1);
    private readonly BatchNorm2d norm1 = new(width * 4), norm2 = new(width * 2), norm3 = new(width);

    [Shape("(N, latent, 1, 1) -> (N, 3, 32, 32)")]
    public Tensor<float> Forward(Tensor<float> z)
    {
        z = norm1.Forward(start.Forward(z)).Relu();
        z = norm2.Forward(middle.Forward(z)).Relu();
        z = norm3.Forward(late.Forward(z)).Relu();
        return end.Forward(z).Tanh();
    }
}
