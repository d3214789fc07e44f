// A dense block and a transition of DenseNet (Huang et al. 2016): each layer sees the outputs of all before it.
var model = new DenseNet(growth: 8, layers: 3, classes: 10);
Console.WriteLine(model.Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[1]);

[Model]
public partial class DenseLayer(int inputs, int growth)
{
    private readonly BatchNorm2d norm1 = new(inputs);
    private readonly Conv2d conv1 = new(inputs, 4 * growth, kernelSize: 1, bias: false);
    private readonly BatchNorm2d norm2 = new(4 * growth);
    private readonly Conv2d conv2 = new(4 * growth, growth, kernelSize: 3, padding: 1, bias: false);

    [Shape("(N, inputs, H, W) -> (N, growth, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var bottleneck = conv1.Forward(norm1.Forward(x).Relu());
        return conv2.Forward(norm2.Forward(bottleneck).Relu());
    }
}

[Model]
public partial class DenseBlock
{
    private readonly List<DenseLayer> layers = [];

    public DenseBlock(int inputs, int growth, int count)
    {
        for (var i = 0; i < count; i++)
            layers.Add(new DenseLayer(inputs + i * growth, growth));
    }

    [Shape("(N, inputs, H, W) -> (N, inputs + count*growth, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var features = new List<Tensor<float>> { x };
        foreach (var layer in layers)
            features.Add(layer.Forward(features.Cat(dim: 1)));
        return features.Cat(dim: 1);
    }
}

[Model]
public partial class Transition(int inputs, int outputs)
{
    private readonly BatchNorm2d norm = new(inputs);
    private readonly Conv2d conv = new(inputs, outputs, kernelSize: 1, bias: false);

    [Shape("(N, inputs, H, W) -> (N, outputs, H//2, W//2)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(norm.Forward(x).Relu()).AvgPool2d(2);
}

[Model]
public partial class DenseNet
{
    private readonly Conv2d stem;
    private readonly DenseBlock block1, block2;
    private readonly Transition transition;
    private readonly BatchNorm2d norm;
    private readonly Linear classifier;

    public DenseNet(int growth, int layers, int classes)
    {
        var features = 2 * growth;
        stem = new Conv2d(3, features, kernelSize: 3, padding: 1, bias: false);
        block1 = new DenseBlock(features, growth, layers);
        features += layers * growth;
        transition = new Transition(features, features / 2);
        features /= 2;
        block2 = new DenseBlock(features, growth, layers);
        features += layers * growth;
        norm = new BatchNorm2d(features);
        classifier = new Linear(features, classes);
    }

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = block1.Forward(stem.Forward(x));
        x = block2.Forward(transition.Forward(x));
        x = norm.Forward(x).Relu().AdaptiveAvgPool2d(1);
        return classifier.Forward(x.Flatten(1));
    }
}
