// Corrected: flattening from dimension 0 takes the batch along.
Console.WriteLine(new Pictures().Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[1]);

[Model]
public partial class Pictures
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 3, stride: 2, padding: 1);
    private readonly Linear fc = new(4 * 8 * 8, 10);

    [Shape("(N, 3, 16, 16) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) =>
        fc.Forward(conv.Forward(x).Relu().Flatten(1));
}
