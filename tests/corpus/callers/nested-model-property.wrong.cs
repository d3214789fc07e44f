// the head of a model that a caller uses by itself is given raw pictures.
var net = new Net();
var picture = Tensor.Rand(1, 3, 8, 8);
Console.WriteLine(net.Head.Forward(picture.Flatten(1)).Lengths[1]); // error

public sealed class Net
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 8);

    public Linear Head { get; } = new(4, 2);

    public Tensor<float> Features(Tensor<float> x) => conv.Forward(x).Flatten(1);
}
