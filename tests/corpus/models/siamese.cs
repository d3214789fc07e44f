// A siamese network: two images through the same tower, compared by distance.
var siamese = new Siamese();
var score = siamese.Forward(Tensor.Rand(4, 1, 28, 28), Tensor.Rand(4, 1, 28, 28));
Console.WriteLine(score.Lengths[0]);

[Model]
public partial class Tower
{
    private readonly Sequential cnn = new(
        new Conv2d(1, 4, 5), new ReLU(), new MaxPool2d(2),
        new Conv2d(4, 8, 5), new ReLU(), new MaxPool2d(2));
    private readonly Sequential fc = new(new Linear(8 * 4 * 4, 32), new ReLU(), new Linear(32, 16));

    [Shape("(N, 1, 28, 28) -> (N, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var features = cnn.Forward(x);
        return fc.Forward(features.Reshape(features.Lengths[0], -1));
    }
}

[Model]
public partial class Siamese
{
    private readonly Tower tower = new();
    private readonly Linear outLayer = new(16, 1);

    [Shape("(N, 1, 28, 28), (N, 1, 28, 28) -> (N)")]
    public Tensor<float> Forward(Tensor<float> input1, Tensor<float> input2)
    {
        var (output1, output2) = (tower.Forward(input1), tower.Forward(input2));
        var distance = (output1 - output2) * (output1 - output2);
        return outLayer.Forward(distance).Sigmoid().Squeeze(1);
    }
}
