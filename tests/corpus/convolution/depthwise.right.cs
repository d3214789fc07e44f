// Corrected: the depthwise convolution has the block's input channels instead of the expanded ones.
Console.WriteLine(new Inverted(8, 16).Forward(Tensor.Rand(1, 8, 6, 6)).Lengths[1]);

[Model]
public partial class Inverted(int channels, int outputs)
{
    private readonly Conv2d expand = new(channels, 4 * channels, kernelSize: 1, bias: false);
    private readonly Conv2d depthwise = new(4 * channels, 4 * channels, kernelSize: 3, padding: 1, groups: 4 * channels, bias: false);
    private readonly Conv2d project = new(4 * channels, outputs, kernelSize: 1, bias: false);

    [Shape("(N, channels, H, W) -> (N, outputs, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = expand.Forward(x).Relu6();
        x = depthwise.Forward(x).Relu6();
        return project.Forward(x);
    }
}
