// An encoder with a padding mask added to the scores, built on an abstract base block.
var encoder = new MaskedEncoder(30, 16, 2, 3);
var tokens = Tensor.CreateFromShape<long>([2, 6]);
Console.WriteLine(encoder.Forward(tokens, Tensor.Zeros(2, 6)).Lengths[2]);

public abstract class ResidualNorm(int dim)
{
    protected readonly LayerNorm norm = new(dim);

    protected abstract Tensor<float> Inner(Tensor<float> x);

    protected Tensor<float> Residual(Tensor<float> x) => norm.Forward(x + Inner(x));
}

[Model]
public partial class FeedForward(int dim) : ResidualNorm(dim)
{
    private readonly Linear up = new(dim, 4 * dim), down = new(4 * dim, dim);

    protected override Tensor<float> Inner(Tensor<float> x) => down.Forward(up.Forward(x).Gelu());

    [Shape("(*, dim) -> (*, dim)")]
    public Tensor<float> Forward(Tensor<float> x) => Residual(x);
}

[Model]
[Requires("dim % heads == 0")]
public partial class MaskedAttention(int dim, int heads)
{
    private readonly Linear q = new(dim, dim), k = new(dim, dim), v = new(dim, dim), o = new(dim, dim);
    private readonly LayerNorm norm = new(dim);

    [Shape("(N, L, dim), (N, L) -> (N, L, dim)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> mask)
    {
        var scores = Heads(q.Forward(x)).Matmul(Heads(k.Forward(x)).Transpose(-1, -2)) / (float)Math.Sqrt(dim / heads);
        scores = scores + mask.Unsqueeze(1).Unsqueeze(2);
        var context = scores.Softmax(-1).Matmul(Heads(v.Forward(x)));
        return norm.Forward(x + o.Forward(context.Transpose(1, 2).Flatten(2)));
    }

    private Tensor<float> Heads(Tensor<float> x) => x.Reshape(x.Lengths[0], -1, heads, dim / heads).Transpose(1, 2);
}

[Model]
[Requires("dim % heads == 0")]
public partial class MaskedEncoder(int vocab, int dim, int heads, int depth)
{
    private readonly Embedding embedding = new(vocab, dim);
    private readonly ModuleList<MaskedAttention> attentions = new(Enumerable.Range(0, depth).Select(_ => new MaskedAttention(dim, heads)));
    private readonly ModuleList<FeedForward> feeds = new(Enumerable.Range(0, depth).Select(_ => new FeedForward(dim)));

    [Shape("(N, L), (N, L) -> (N, L, dim)")]
    public Tensor<float> Forward(Tensor<long> tokens, Tensor<float> padding)
    {
        var mask = padding * -10000f;
        var x = embedding.Forward(tokens);
        foreach (var (attention, feed) in attentions.Zip(feeds))
            x = feed.Forward(attention.Forward(x, mask));
        return x;
    }
}
