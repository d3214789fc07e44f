using System.Numerics.Tensors;
using ShapeGen;

[Model(Diagram = true)]
public partial class LeNet
{
    private readonly Conv2d conv1 = new(inChannels: 1, outChannels: 6, kernelSize: 5, padding: 2);
    private readonly Conv2d conv2 = new(6, 16, kernelSize: 5);
    private readonly Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = conv1.Forward(image).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        x = fc1.Forward(x.Flatten(1)).Relu();
        return fc3.Forward(fc2.Forward(x).Relu());
    }
}
