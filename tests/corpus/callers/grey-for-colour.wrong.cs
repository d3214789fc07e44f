// grey pictures are given to a network trained on colours.
var grey = Tensor.Create(new float[4 * 1 * 32 * 32], [4, 1, 32, 32]);
var network = new Vgg();
Console.WriteLine(network.Forward(grey).Lengths[1]); // error SG1001

[Model]
public partial class Vgg
{
    private readonly Sequential features =
    [
        new Conv2d(3, 8, kernelSize: 3, padding: 1), new ReLU(), new MaxPool2d(2),
        new Conv2d(8, 16, kernelSize: 3, padding: 1), new ReLU(), new MaxPool2d(2),
    ];

    private readonly Linear classifier = new(16 * 8 * 8, 10);

    [Shape("(N, 3, 32, 32) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => classifier.Forward(features.Forward(x).Flatten(1));
}
