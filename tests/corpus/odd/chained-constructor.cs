// One constructor calls another with sizes of its own.
Console.WriteLine(new Net().Forward(Tensor.Rand(2, 6)).Lengths[1] + new Net(5, 7).Forward(Tensor.Rand(2, 5)).Lengths[1]);

[Model]
public partial class Net
{
    private readonly Linear fc1, fc2;

    public Net()
        : this(6, 12)
    {
    }

    public Net(int inputs, int hidden)
    {
        fc1 = new Linear(inputs, hidden);
        fc2 = new Linear(outFeatures: 3, inFeatures: hidden);
    }

    [Shape("(N, inputs) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Tanh());
}
