// LeNet that checks what it is given by itself, with an early return for features.
var net = new CheckedLeNet();
Console.WriteLine(net.Forward(Tensor.Rand(2, 1, 28, 28)).Lengths[1]);

[Model]
public partial class CheckedLeNet
{
    private readonly Conv2d conv1 = new(1, 6, 5, padding: 2), conv2 = new(6, 16, 5);
    private readonly Linear fc1 = new(400, 84), fc2 = new(84, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Rank != 4)
            throw new ArgumentException("four dimensions", nameof(image));
        if (image.Lengths[0] > 4096)
            throw new ArgumentException($"a batch of {image.Lengths[0]} is too large", nameof(image));
        var x = Pool(conv1.Forward(image));
        x = Pool(conv2.Forward(x));
        x = x.Flatten(1);
        x = fc1.Forward(x) switch { var h => h.Relu() };
        return fc2.Forward(x);
    }

    private static Tensor<float> Pool(Tensor<float> x) => x.Relu().MaxPool2d(2);
}
