// the second input of the bilinear layer has the sizes of the first.
Console.WriteLine(new Pairs().Forward(Tensor.Rand(4, 10), Tensor.Rand(4, 20)).Lengths[1]);

[Model]
public partial class Pairs
{
    private readonly Linear left = new(10, 6), right = new(20, 7);
    private readonly Bilinear score = new(6, 6, 1);

    [Shape("(N, 10), (N, 20) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> a, Tensor<float> b)
    {
        var (x, y) = (left.Forward(a).Tanh(), right.Forward(b).Tanh());
        return score.Forward(x, y); // error SG1001
    }
}
