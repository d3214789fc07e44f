// Corrected: without padding the second pooling leaves maps of 4 x 4, fc1 counts on 5 x 5.
var net = new LeNet();
Console.WriteLine(net.Forward(Tensor.Rand(1, 1, 28, 28)).Lengths[1]);

[Model]
public partial class LeNet
{
    private readonly Conv2d conv1 = new(1, 6, kernelSize: 5);
    private readonly Conv2d conv2 = new(6, 16, kernelSize: 5);
    private readonly Linear fc1 = new(16 * 4 * 4, 120);
    private readonly Linear fc2 = new(120, 84);
    private readonly Linear fc3 = new(84, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv1.Forward(x).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        x = x.Flatten(1);
        x = fc1.Forward(x).Relu();
        x = fc2.Forward(x).Relu();
        return fc3.Forward(x);
    }
}
