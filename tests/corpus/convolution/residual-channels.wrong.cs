// the shortcut keeps its channels while the block doubles them.
Console.WriteLine(new Residual(8, 16).Forward(Tensor.Rand(1, 8, 6, 6)).Lengths[1]);

[Model]
public partial class Residual(int inputs, int outputs)
{
    private readonly Conv2d conv1 = new(inputs, outputs, 3, padding: 1);
    private readonly Conv2d conv2 = new(outputs, outputs, 3, padding: 1);
    private readonly Conv2d shortcut = new(inputs, outputs, 1);

    [Shape("(N, inputs, H, W) -> (N, outputs, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = conv1.Forward(x).Relu();
        y = conv2.Forward(y);
        return (y + x).Relu(); // error SG1004
    }
}
