// VGG's features as torchvision makes them: a list of sizes, in which 0 stands for pooling, fills one container.
var model = new Vgg([8, 0, 16, 16, 0], classes: 10);
Console.WriteLine(string.Join(", ", model.Forward(Tensor.Rand(2, 3, 32, 32)).Lengths.ToArray()));

[Model]
public partial class Vgg
{
    private readonly Sequential features = new();
    private readonly AdaptiveAvgPool2d pool = new(7);
    private readonly Sequential classifier;

    public Vgg(int[] sizes, int classes)
    {
        var channels = 3;
        foreach (var size in sizes)
        {
            if (size == 0)
            {
                features.Add(new MaxPool2d(2, 2));
            }
            else
            {
                features.Add(new Conv2d(channels, size, 3, padding: 1));
                features.Add(new BatchNorm2d(size));
                features.Add(new ReLU());
                channels = size;
            }
        }

        classifier = new Sequential { new Linear(channels * 7 * 7, 64), new ReLU(), new Dropout(), new Linear(64, classes) };
    }

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = pool.Forward(features.Forward(x));
        return classifier.Forward(x.Flatten(1));
    }
}
