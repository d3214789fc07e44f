// the attention is made for the embedding's width, and follows a projection.
Console.WriteLine(new Encoder().Forward(Tensor.Rand(2, 5, 32)).Lengths[2]);

[Model]
public partial class Encoder
{
    private readonly Linear project = new(32, 64);
    private readonly MultiheadAttention attention = new(32, numHeads: 4, batchFirst: true);

    [Shape("(N, L, 32) -> (N, L, 64)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = project.Forward(x);
        return attention.Forward(query: h, key: h, value: h).Output; // error SG1001
    }
}
