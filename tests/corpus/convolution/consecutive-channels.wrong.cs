// the second convolution takes 32 channels, the first gives 64.
Console.WriteLine(new Stack().Forward(Tensor.Rand(1, 3, 8, 8)).Lengths[1]);

[Model]
public partial class Stack
{
    private readonly Conv2d conv1 = new(3, 64, 3, padding: 1);
    private readonly BatchNorm2d bn1 = new(64);
    private readonly Conv2d conv2 = new(32, 128, 3, padding: 1);
    private readonly BatchNorm2d bn2 = new(128);

    [Shape("(N, 3, H, W) -> (N, 128, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = bn1.Forward(conv1.Forward(x)).Relu();
        return bn2.Forward(conv2.Forward(y)).Relu(); // error SG1001
    }
}
