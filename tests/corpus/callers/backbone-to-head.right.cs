// Corrected: the head expects 512 features, the backbone has 256.
public static class Program
{
    public static void Main()
    {
        var backbone = new Backbone(width: 64);
        var head = new ClassifierHead(features: 256, classes: 7);
        var images = Tensor.Randn(2, 3, 16, 16);
        var features = backbone.Forward(images);
        Console.WriteLine(head.Forward(features).Lengths[1]);
    }
}

[Model]
public partial class Backbone(int width)
{
    private readonly Conv2d conv1 = new(3, width, kernelSize: 3, stride: 2, padding: 1);
    private readonly Conv2d conv2 = new(width, 4 * width, kernelSize: 3, stride: 2, padding: 1);

    [Shape("(N, 3, H, W) -> (N, 4*width)")]
    public Tensor<float> Forward(Tensor<float> x) =>
        conv2.Forward(conv1.Forward(x).Relu()).Relu().AdaptiveAvgPool2d(1).Flatten(1);
}

[Model]
public partial class ClassifierHead(int features, int classes)
{
    private readonly LayerNorm norm = new(features);
    private readonly Linear fc = new(features, classes);

    [Shape("(*, features) -> (*, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(norm.Forward(x));
}
