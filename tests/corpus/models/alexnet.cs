// AlexNet (Krizhevsky et al. 2012) with named sequential parts, as in torchvision.
var net = new AlexNet(classes: 7);
Console.WriteLine(net.Forward(Tensor.Rand(1, 3, 96, 96)).Lengths[1]);

[Model]
public partial class AlexNet(int classes = 1000, double dropout = 0.5)
{
    private readonly Sequential features =
    [
        new Conv2d(3, 16, kernelSize: 11, stride: 4, padding: 2), new ReLU(), new MaxPool2d(kernelSize: 3, stride: 2),
        new Conv2d(16, 24, kernelSize: 5, padding: 2), new ReLU(), new MaxPool2d(kernelSize: 3, stride: 2),
        new Conv2d(24, 32, kernelSize: 3, padding: 1), new ReLU(),
        new Conv2d(32, 16, kernelSize: 3, padding: 1), new ReLU(),
    ];

    private readonly AdaptiveAvgPool2d avgpool = new((6, 6));

    private readonly Sequential classifier =
    [
        new Dropout(dropout), new Linear(16 * 6 * 6, 64), new ReLU(),
        new Dropout(dropout), new Linear(64, 64), new ReLU(),
        new Linear(64, classes),
    ];

    [Shape("(N, 3, 96, 96) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => classifier.Forward(avgpool.Forward(features.Forward(x)).Flatten(1));
}
