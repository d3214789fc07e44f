// Corrected: the normalisation was not widened with its convolution.
Console.WriteLine(new Unit(8, 12).Forward(Tensor.Rand(1, 8, 6, 6)).Lengths[1]);

[Model]
public partial class Unit(int inputs, int outputs)
{
    private readonly Conv2d conv = new(inputs, outputs, kernelSize: 3, padding: "same");
    private readonly BatchNorm2d norm = new(outputs);

    [Shape("(N, inputs, H, W) -> (N, outputs, H, W)")]
    public Tensor<float> Forward(Tensor<float> x) => norm.Forward(conv.Forward(x)).Relu();
}
