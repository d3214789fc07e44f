// the pooled features are flattened together with the batch.
Console.WriteLine(new Pooled().Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[0]);

[Model]
public partial class Pooled
{
    private readonly Conv2d conv = new(3, 24, kernelSize: 3);
    private readonly Linear fc = new(24, 5);

    [Shape("(N, 3, 16, 16) -> (N, 5)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().AdaptiveAvgPool2d(1).Flatten()); // error SG1001
}
