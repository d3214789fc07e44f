// Corrected: pooling to 2 x 2 leaves four values of each channel.
Console.WriteLine(new Pooled().Forward(Tensor.Rand(1, 3, 20, 20)).Lengths[1]);

[Model]
public partial class Pooled
{
    private readonly Conv2d conv = new(3, 64, kernelSize: 3);
    private readonly AdaptiveAvgPool2d pool = new(1);
    private readonly Linear fc = new(64, 10);

    [Shape("(N, 3, H, W) -> (N, 10), H >= 3, W >= 3")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = pool.Forward(conv.Forward(x).Relu());
        return fc.Forward(x.Flatten(1));
    }
}
