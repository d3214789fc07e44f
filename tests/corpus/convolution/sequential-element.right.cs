// Corrected: an element of the Sequential takes other channels than the one before it gives.
Console.WriteLine(new Features().Forward(Tensor.Rand(1, 3, 16, 16)).Lengths[1]);

[Model]
public partial class Features
{
    private readonly Sequential layers =
    [
        new Conv2d(3, 16, kernelSize: 3, padding: 1),
        new BatchNorm2d(16),
        new ReLU(),
        new MaxPool2d(2),
        new Conv2d(16, 64, kernelSize: 3, padding: 1),
        new ReLU(),
    ];

    [Shape("(N, 3, 16, 16) -> (N, 64, 8, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => layers.Forward(x);
}
