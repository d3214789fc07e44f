// the stride was moved into the convolution and its padding lost: 13 x 13 instead of 14 x 14.
Console.WriteLine(new Strided().Forward(Tensor.Rand(2, 1, 28, 28)).Lengths[1]);

[Model]
public partial class Strided
{
    private readonly Conv2d conv = new(1, 32, kernelSize: 3, stride: 2);
    private readonly Linear fc = new(32 * 14 * 14, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var maps = conv.Forward(image).Relu();
        return fc.Forward(maps.Flatten(1)); // error SG1001
    }
}
