// Corrected: BatchNorm1d stands behind a two-dimensional convolution.
Console.WriteLine(new Unit().Forward(Tensor.Rand(1, 3, 6, 6)).Lengths[1]);

[Model]
public partial class Unit
{
    private readonly Conv2d conv = new(3, 8, kernelSize: 3);
    private readonly BatchNorm2d norm = new(8);

    [Shape("(N, 3, H, W) -> (N, 8, H - 2, W - 2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = conv.Forward(x);
        return norm.Forward(y);
    }
}
