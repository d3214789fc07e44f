// The pooling is chosen by a text, and all of the choices have the same output.
Console.WriteLine(new Pooled("max").Forward(Tensor.Rand(1, 2, 8, 8)).Lengths[1] + new Pooled("conv").Forward(Tensor.Rand(1, 2, 8, 8)).Lengths[1]);

[Model]
public partial class Pooled(string kind)
{
    private readonly IModule pool = kind switch
    {
        "max" => new MaxPool2d(2),
        "average" => new AvgPool2d(2),
        _ => new Conv2d(2, 2, kernelSize: 2, stride: 2),
    };

    private readonly Linear fc = new(2 * 4 * 4, 3);

    [Shape("(N, 2, 8, 8) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(pool.Forward(x).Flatten(1));
}
