// the channel weights lack the dimensions of height and width.
Console.WriteLine(new SqueezeExcite(16).Forward(Tensor.Rand(2, 16, 5, 5)).Lengths[1]);

[Model]
public partial class SqueezeExcite(int channels)
{
    private readonly Linear fc1 = new(channels, channels / 4), fc2 = new(channels / 4, channels);

    [Shape("(N, channels, H, W) -> (N, channels, H, W), channels >= 4")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var squeezed = x.Mean([2, 3]);
        var weights = fc2.Forward(fc1.Forward(squeezed).Relu()).Sigmoid();
        return x * weights; // error SG1004
    }
}
