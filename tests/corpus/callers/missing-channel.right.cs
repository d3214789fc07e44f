// Corrected: a batch of grey images comes without a channel dimension.
public static class Program
{
    public static void Main()
    {
        var pixels = new float[8 * 28 * 28];
        var batch = Tensor.Create(pixels, [8, 1, 28, 28]);
        var model = new ConvNet();
        var scores = model.Forward(batch);
        Console.WriteLine(scores.Argmax(1));
    }
}

[Model]
public partial class ConvNet
{
    private readonly Conv2d conv = new(1, 8, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(8 * 14 * 14, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
