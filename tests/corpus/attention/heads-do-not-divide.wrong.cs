// eight heads do not divide a width of 100.
Console.WriteLine(new Encoder().Forward(Tensor.Rand(2, 5, 100)).Lengths[2]);

[Model]
public partial class Encoder
{
    private const int Width = 100;

    private readonly MultiheadAttention attention = new(Width, numHeads: 8, batchFirst: true); // error SG1006

    [Shape("(N, L, Width) -> (N, L, Width)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (y, _) = attention.Forward(x, x, x);
        return x + y;
    }
}
