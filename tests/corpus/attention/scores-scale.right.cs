// Corrected: the values are not transposed with queries and keys.
Console.WriteLine(new Self().Forward(Tensor.Rand(2, 6, 16)).Lengths[2]);

[Model]
public partial class Self
{
    private readonly Linear qkv = new(16, 48);

    [Shape("(N, L, 16) -> (N, L, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (q, k, v) = qkv.Forward(x).Chunk(3, dim: 2);
        var scores = (q.Matmul(k.Transpose(1, 2)) * 0.25f).Softmax(2);
        return scores.Matmul(v);
    }
}
