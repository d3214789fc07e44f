// Corrected: the picture is smaller than what the poolings of the network leave of it.
var features = new Features();
Console.WriteLine(features.Forward(Tensor.Rand(1, 3, 8, 8)).Lengths[2]);

[Model]
public partial class Features
{
    private readonly Conv2d conv1 = new(3, 4, 3, padding: 1), conv2 = new(4, 4, 3, padding: 1), conv3 = new(4, 4, 3, padding: 1);

    [Shape("(N, 3, H, W) -> (N, 4, H//8, W//8)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv1.Forward(x).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        return conv3.Forward(x).Relu().MaxPool2d(2);
    }
}
