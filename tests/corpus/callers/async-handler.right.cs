// Corrected: a web handler takes a flat picture for a picture with channels.
using System.Threading.Tasks;

Console.WriteLine(await Api.Classify(new float[28 * 28]));

public static class Api
{
    private static readonly Mnist model = new();

    public static async Task<long> Classify(float[] pixels)
    {
        await Task.Yield();
        var image = Tensor.Create(pixels, [1, 1, 28, 28]);
        var scores = model.Forward(image);
        return scores.Argmax();
    }
}

[Model]
public partial class Mnist
{
    private readonly Conv2d conv = new(1, 8, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(8 * 14 * 14, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
