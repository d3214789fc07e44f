// the heads are merged into the width of one.
Console.WriteLine(new Attention(32, 4).Forward(Tensor.Rand(2, 5, 32)).Lengths[2]);

[Model]
[Requires("dim % heads == 0")]
public partial class Attention(int dim, int heads)
{
    private readonly Linear qkv = new(dim, 3 * dim), output = new(dim, dim);

    [Shape("(N, L, dim) -> (N, L, dim)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (n, l) = (x.Lengths[0], x.Lengths[1]);
        var (q, k, v) = qkv.Forward(x).Chunk(3, dim: 2);
        var attended = Split(q, n, l).ScaledDotProductAttention(Split(k, n, l), Split(v, n, l));
        var merged = attended.Transpose(1, 2).Reshape(n, l, dim / heads); // error
        return output.Forward(merged);
    }

    private Tensor<float> Split(Tensor<float> t, nint n, nint l) => t.Reshape(n, l, heads, dim / heads).Transpose(1, 2);
}
