// A container is filled by Add; the third layer does not take what the first one gives.
Console.WriteLine(new Net(20).Forward(Tensor.Rand(2, 20)).Lengths[1]);

[Model]
public partial class Net
{
    private readonly Sequential layers = new();

    public Net(int inputs)
    {
        layers.Add(new Linear(inputs, 16));
        layers.Add(new ReLU());
        layers.Add(new Linear(12, 4)); // error SG1001
    }

    [Shape("(N, inputs) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x) => layers.Forward(x);
}
