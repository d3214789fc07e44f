// after four poolings the maps are 2 x 2, the last kernel is 3 x 3.
Console.WriteLine(new Deep().Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

[Model]
public partial class Deep
{
    private readonly Conv2d conv1 = new(3, 8, 3, padding: 1), conv2 = new(8, 8, 3, padding: 1), conv3 = new(8, 8, 3, padding: 1);
    private readonly Conv2d conv4 = new(8, 8, 3, padding: 1), conv5 = new(8, 8, 3);

    [Shape("(N, 3, 32, 32) -> (N, 8, 1, 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = conv1.Forward(x).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        x = conv3.Forward(x).Relu().MaxPool2d(2);
        x = conv4.Forward(x).Relu().MaxPool2d(2);
        return conv5.Forward(x); // error SG1003
    }
}
