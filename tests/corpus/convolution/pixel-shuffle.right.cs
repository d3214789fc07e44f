// Corrected: nine channels are not a multiple of the four that one enlarged pixel takes.
Console.WriteLine(new SuperResolution().Forward(Tensor.Rand(1, 3, 8, 8)).Lengths[2]);

[Model]
public partial class SuperResolution
{
    private readonly Conv2d conv = new(3, 12, kernelSize: 3, padding: 1);
    private readonly PixelShuffle shuffle = new(2);

    [Shape("(N, 3, 8, 8) -> (N, 3, 16, 16)")]
    public Tensor<float> Forward(Tensor<float> x) => shuffle.Forward(conv.Forward(x));
}
