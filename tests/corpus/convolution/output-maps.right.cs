// Corrected: only the declared output is wrong: a valid convolution shrinks the maps.
Console.WriteLine(new Filter().Forward(Tensor.Rand(1, 1, 8, 8)).Lengths[2]);

[Model]
public partial class Filter
{
    private readonly Conv2d blur = new(1, 1, kernelSize: 3, padding: 1, bias: false);

    [Shape("(N, 1, H, W) -> (N, 1, H, W)")]
    public Tensor<float> Forward(Tensor<float> image) => blur.Forward(image).Sigmoid();
}
