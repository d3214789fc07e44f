// a service holds the model in a field and feeds it a rank too few.
var service = new Predictor();
Console.WriteLine(service.Predict());

public sealed class Predictor
{
    private readonly Detector detector = new();

    public float Predict()
    {
        var frame = Tensor.Zeros(3, 32, 32);
        return detector.Forward(frame).Amax(); // error
    }
}

[Model]
public partial class Detector
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 3, stride: 2);
    private readonly Linear head = new(4 * 15 * 15, 5);

    [Shape("(N, 3, 32, 32) -> (N, 5)")]
    public Tensor<float> Forward(Tensor<float> x) => head.Forward(conv.Forward(x).Relu().Flatten(1));
}
