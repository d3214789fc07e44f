// A transformer decoder with self attention, cross attention and a causal mask built from positions.
var decoder = new TransformerDecoder(vocab: 40, dim: 16, heads: 2, layers: 2, maxLength: 32);
var target = Tensor.CreateFromShape<long>([2, 5]);
Console.WriteLine(decoder.Forward(target, Tensor.Rand(2, 7, 16)).Lengths[2]);

[Model]
[Requires("dim % heads == 0")]
public partial class Attention(int dim, int heads)
{
    private readonly Linear wq = new(dim, dim, bias: false), wk = new(dim, dim, bias: false), wv = new(dim, dim, bias: false), wo = new(dim, dim);

    [Shape("(N, Q, dim), (N, K, dim) -> (N, Q, dim)")]
    public Tensor<float> Forward(Tensor<float> query, Tensor<float> memory, bool causal = false)
    {
        var q = Split(wq.Forward(query));
        var k = Split(wk.Forward(memory));
        var v = Split(wv.Forward(memory));
        var attended = q.ScaledDotProductAttention(k, v, isCausal: causal);
        return wo.Forward(attended.Transpose(1, 2).Flatten(2));
    }

    private Tensor<float> Split(Tensor<float> x) => x.Unflatten(-1, heads, dim / heads).Transpose(1, 2);
}

[Model]
[Requires("dim % heads == 0")]
public partial class DecoderLayer(int dim, int heads)
{
    private readonly Attention self = new(dim, heads), cross = new(dim, heads);
    private readonly LayerNorm norm1 = new(dim), norm2 = new(dim), norm3 = new(dim);
    private readonly Linear ff1 = new(dim, 4 * dim), ff2 = new(4 * dim, dim);

    [Shape("(N, T, dim), (N, S, dim) -> (N, T, dim)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> memory)
    {
        var h = norm1.Forward(x);
        x = x + self.Forward(h, h, causal: true);
        x = x + cross.Forward(norm2.Forward(x), memory);
        return x + ff2.Forward(ff1.Forward(norm3.Forward(x)).Gelu());
    }
}

[Model]
[Requires("dim % heads == 0")]
public partial class TransformerDecoder(int vocab, int dim, int heads, int layers, int maxLength)
{
    private readonly Embedding tokens = new(vocab, dim), positions = new(maxLength, dim);
    private readonly ModuleList<DecoderLayer> layers = [.. Enumerable.Range(0, layers).Select(_ => new DecoderLayer(dim, heads))];
    private readonly LayerNorm norm = new(dim);
    private readonly Linear head = new(dim, vocab);

    [Shape("(N, T), (N, S, dim) -> (N, T, vocab), T <= maxLength")]
    public Tensor<float> Forward(Tensor<long> target, Tensor<float> memory)
    {
        var length = target.Lengths[1];
        var x = tokens.Forward(target) + positions.Forward(Tensor.Arange(0, length));
        foreach (var layer in layers)
            x = layer.Forward(x, memory);
        return head.Forward(norm.Forward(x));
    }
}
