// Run is given one picture without its batch dimension.
var net = new Net();
var picture = Tensor.Rand(3, 16, 16);
Console.WriteLine(net.Run(picture).Lengths[0]); // error

[Model]
public partial class Net
{
    private readonly Conv2d conv = new(3, 8, kernelSize: 16);

    [Shape("(N, 3, 16, 16) -> (N, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x).Flatten(1);
}
