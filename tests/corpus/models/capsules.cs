// Capsules (Sabour et al. 2017): predictions of parts that agree by routing.
var net = new CapsuleNet(classes: 3);
Console.WriteLine(net.Forward(Tensor.Rand(2, 1, 16, 16)).Lengths[1]);

[Model]
public partial class CapsuleNet(int classes)
{
    private const int Parts = 8 * 2 * 2, PartSize = 4, WholeSize = 6, Rounds = 3;

    private readonly Conv2d conv = new(1, 16, kernelSize: 9), primary = new(16, 8 * PartSize, kernelSize: 5, stride: 2);
    [Parameter] private readonly Tensor<float> weight = Tensor.Randn(Parts, PartSize, classes * WholeSize);

    [Shape("(N, 1, 16, 16) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var features = primary.Forward(conv.Forward(image).Relu());
        var parts = Squash(features.Unflatten(1, 8, PartSize).Permute(0, 1, 3, 4, 2).Reshape(image.Lengths[0], Parts, PartSize));
        var votes = parts.Transpose(0, 1).Bmm(weight).Transpose(0, 1).Unflatten(2, classes, WholeSize);
        var logits = votes.Sum(-1) * 0f;
        var wholes = Squash((votes * logits.Softmax(dim: 2).Unsqueeze(-1)).Sum(1));
        for (var round = 1; round < Rounds; round++)
        {
            logits = logits + (votes * wholes.Unsqueeze(1)).Sum(-1);
            wholes = Squash((votes * logits.Softmax(dim: 2).Unsqueeze(-1)).Sum(1));
        }

        return Length(wholes).Squeeze(-1);
    }

    private static Tensor<float> Length(Tensor<float> x) => ((x * x).Sum(-1, keepdim: true) + 1e-8f).Sqrt();

    private static Tensor<float> Squash(Tensor<float> x)
    {
        var length = Length(x);
        return x * (length / (length * length + 1f));
    }
}
