// a factory builds the network for another width than its data.
var net = Nets.Create(width: 64);
var data = Tensor.Randn(10, 32);
Console.WriteLine(net.Forward(data).Lengths[1]); // error

public static class Nets
{
    public static Mlp Create(int width) => new(width, 2 * width, 5);
}

[Model]
public partial class Mlp(int inFeatures, int hidden, int outFeatures)
{
    private readonly Linear fc1 = new(inFeatures, hidden), fc2 = new(hidden, outFeatures);

    [Shape("(N, inFeatures) -> (N, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu());
}
