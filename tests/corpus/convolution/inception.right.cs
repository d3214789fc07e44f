// Corrected: the branches of an inception block give maps of unequal size.
Console.WriteLine(new Inception().Forward(Tensor.Rand(1, 8, 12, 12)).Lengths[1]);

[Model]
public partial class Inception
{
    private readonly Conv2d one = new(8, 4, kernelSize: 1), three = new(8, 4, kernelSize: 3, padding: 1);

    [Shape("(N, 8, H, W) -> (N, 8, H, W)")]
    public Tensor<float> Forward(Tensor<float> x) => Tensor.Cat([one.Forward(x), three.Forward(x)], dim: 1);
}
