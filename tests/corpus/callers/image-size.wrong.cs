// the camera's pictures are larger than those that the classifier was built for.
var model = new SmallNet();
var scores = model.Forward(Camera.Frame()); // error SG1001
Console.WriteLine(scores.Lengths[0]);

public static class Camera
{
    private const int Pixels = 64;

    public static Tensor<float> Frame() => Tensor.Zeros(1, 3, Pixels, Pixels);
}

[Model]
public partial class SmallNet
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(4 * 16 * 16, 10);

    [Shape("(N, 3, 32, 32) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
