// one picture is given to a model that wants a batch.
public static class Program
{
    private static readonly Classifier model = new();

    public static void Main() => Console.WriteLine(Predict(Tensor.Rand(3, 32, 32)));

    [Shape("(3, 32, 32) -> ()")]
    private static long Predict(Tensor<float> picture)
    {
        var logits = model.Forward(picture); // error SG1002
        return logits.Argmax();
    }
}

[Model]
public partial class Classifier
{
    private readonly Conv2d conv = new(3, 8, kernelSize: 3, stride: 2, padding: 1);
    private readonly BatchNorm2d norm = new(8);
    private readonly Linear fc = new(8, 5);

    [Shape("(N, 3, 32, 32) -> (N, 5)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var features = norm.Forward(conv.Forward(x)).Relu();
        return fc.Forward(features.AdaptiveAvgPool2d(1).Flatten(1));
    }
}
