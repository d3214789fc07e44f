// Corrected: 16 groups do not divide 24 channels.
Console.WriteLine(new Grouped().Forward(Tensor.Rand(1, 24, 5, 5)).Lengths[1]);

[Model]
public partial class Grouped
{
    private readonly Conv2d conv = new(24, 48, kernelSize: 3, padding: 1, groups: 12);

    [Shape("(N, 24, H, W) -> (N, 48, H, W)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}
