// the classifier is given feature maps instead of vectors.
Console.WriteLine(new Pictures().Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[1]);

[Model]
public partial class Pictures
{
    private readonly Conv2d conv = new(3, 16, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(16 * 8 * 8, 10);

    [Shape("(N, 3, 16, 16) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv.Forward(x).Relu().MaxPool2d(2);
        return fc.Forward(x); // error SG1001
    }
}
