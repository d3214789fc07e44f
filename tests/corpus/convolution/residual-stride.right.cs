// Corrected: the block halves the maps, its shortcut does not.
Console.WriteLine(new Residual(8, 16).Forward(Tensor.Rand(1, 8, 6, 6)).Lengths[1]);

[Model]
public partial class Residual(int inputs, int outputs)
{
    private readonly Conv2d conv1 = new(inputs, outputs, kernelSize: 3, stride: 2, padding: 1);
    private readonly Conv2d conv2 = new(outputs, outputs, kernelSize: 3, padding: 1);
    private readonly Conv2d shortcut = new(inputs, outputs, kernelSize: 1, stride: 2);

    [Shape("(N, inputs, H, W) -> (N, outputs, (H - 1)//2 + 1, (W - 1)//2 + 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = conv2.Forward(conv1.Forward(x).Relu());
        var identity = shortcut.Forward(x);
        return (y + identity).Relu();
    }
}
