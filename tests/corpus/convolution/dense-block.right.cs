// Corrected: a dense block's second layer forgets the features that the first has added.
Console.WriteLine(new Dense().Forward(Tensor.Rand(1, 8, 6, 6)).Lengths[1]);

[Model]
public partial class Dense
{
    private readonly Conv2d first = new(8, 4, kernelSize: 3, padding: 1), second = new(12, 4, kernelSize: 3, padding: 1);

    [Shape("(N, 8, H, W) -> (N, 16, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var a = Tensor.Cat([x, first.Forward(x).Relu()], dim: 1);
        return Tensor.Cat([a, second.Forward(a).Relu()], dim: 1);
    }
}
