// Pooling rounds up, a convolution keeps its size with an even kernel, and a factor of a half rounds down.
Console.WriteLine(new Odd().Forward(Tensor.Rand(1, 3, 27, 27)).Lengths[1]);

[Model]
public partial class Odd
{
    private readonly MaxPool2d pool = new(3, stride: 2, ceilMode: true);
    private readonly Conv2d conv = new(3, 4, kernelSize: 4, padding: "same");
    private readonly Linear fc = new(4 * 6 * 6, 2);

    [Shape("(N, 3, 27, 27) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv.Forward(pool.Forward(x));
        return fc.Forward(x.Interpolate(scaleFactor: 0.5).Flatten(1));
    }
}
