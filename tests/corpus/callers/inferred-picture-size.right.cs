// Corrected: the network halves its pictures three times and is given a small one.
var net = new Halver();
var small = Tensor.Rand(1, 3, 16, 16);
Console.WriteLine(net.Forward(small).Lengths[2]);

[Model]
public partial class Halver
{
    private readonly Conv2d conv = new(3, 3, kernelSize: 2, stride: 2);

    [Shape("(N, 3, H, W) -> (N, 3, H // 2 // 2 // 2, W // 2 // 2 // 2)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(conv.Forward(conv.Forward(x)));
}
