// the pretrained trunk gives 512 features, the new head takes 2048.
var trunk = new Trunk();
var head = new Linear(2048, 5);
var pooled = trunk.Forward(Tensor.Rand(1, 3, 32, 32)).AdaptiveAvgPool2d(1).Flatten(1);
Console.WriteLine(head.Forward(pooled).Lengths[1]); // error

[Model]
public partial class Trunk
{
    private readonly Conv2d conv = new(3, 512, kernelSize: 3, stride: 4, padding: 1);

    [Shape("(N, 3, 32, 32) -> (N, 512, 8, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x).Relu();
}
