// the scores multiply queries and keys without transposing the keys.
Console.WriteLine(new SelfAttention(16).Forward(Tensor.Rand(2, 5, 16)).Lengths[2]);

[Model]
public partial class SelfAttention(int dim)
{
    private readonly Linear query = new(dim, dim), key = new(dim, dim), value = new(dim, dim);

    [Shape("(N, L, dim) -> (N, L, dim)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (q, k, v) = (query.Forward(x), key.Forward(x), value.Forward(x));
        var scores = q.Matmul(k) / MathF.Sqrt(dim); // error
        return scores.Softmax(-1).Matmul(v);
    }
}
