// Corrected: only the declared output is wrong: the last layer gives 11 classes.
Console.WriteLine(new Tiny().Forward(Tensor.Rand(1, 3, 8, 8)).Lengths[1]);

[Model]
public partial class Tiny
{
    private readonly Conv2d conv = new(3, 8, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(8, 10);

    [Shape("(N, 3, H, W) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var pooled = conv.Forward(x).Relu().Mean([2, 3]);
        return fc.Forward(pooled);
    }
}
