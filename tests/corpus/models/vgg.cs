// VGG (Simonyan and Zisserman 2014): the layers come from an array of settings, 0 stands for pooling.
var vgg = Vgg.Create(depth: 11, classes: 5);
Console.WriteLine(vgg.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

[Model]
public partial class Vgg
{
    private const int Pool = 0;
    private static readonly int[] Eleven = [8, Pool, 16, Pool, 32, 32, Pool, 64, 64, Pool];

    private readonly Sequential features;
    private readonly Linear fc1, fc2;

    private Vgg(Sequential features, int classes)
    {
        this.features = features;
        fc1 = new Linear(64 * 2 * 2, 32);
        fc2 = new Linear(32, classes);
    }

    public static Vgg Create(int depth, int classes)
    {
        var settings = depth switch
        {
            11 => Eleven,
            _ => throw new ArgumentException($"no VGG of depth {depth}"),
        };
        return new Vgg(MakeLayers(settings), classes);
    }

    private static Sequential MakeLayers(int[] settings)
    {
        var layers = new List<IModule>();
        var channels = 3;
        foreach (var setting in settings)
        {
            if (setting == Pool)
            {
                layers.Add(new MaxPool2d(2));
                continue;
            }

            layers.Add(new Conv2d(channels, setting, kernelSize: 3, padding: 1));
            layers.Add(new BatchNorm2d(setting));
            layers.Add(new ReLU());
            channels = setting;
        }

        return new Sequential(layers);
    }

    [Shape("(N, 3, 32, 32) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = features.Forward(x);
        x = x.Flatten(1);
        x = fc1.Forward(x).Relu();
        return fc2.Forward(x);
    }
}
