// A Llama block: RMSNorm, rotary positions, grouped heads left out, SwiGLU; sizes in a record.
var config = new LlamaConfig(Dim: 32, Layers: 2, Heads: 4, Vocab: 50, MaxLength: 16);
var llama = new Llama(config);
Console.WriteLine(llama.Forward(Tensor.CreateFromShape<long>([2, 9])).Lengths[2]);

public sealed record LlamaConfig(int Dim, int Layers, int Heads, int Vocab, int MaxLength)
{
    public int HeadDim => Dim / Heads;
}

[Model]
public partial class Norm(int dim, float eps = 1e-5f)
{
    [Parameter] private readonly Tensor<float> weight = Tensor.Ones(dim);

    [Shape("(*, dim) -> (*, dim)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var variance = (x * x).Mean(-1, keepdim: true);
        return x / (variance + eps).Sqrt() * weight;
    }
}

[Model]
public partial class SwiGlu(int dim, int hidden)
{
    private readonly Linear w1 = new(dim, hidden, bias: false), w2 = new(hidden, dim, bias: false), w3 = new(dim, hidden, bias: false);

    [Shape("(*, dim) -> (*, dim)")]
    public Tensor<float> Forward(Tensor<float> x) => w2.Forward(w1.Forward(x).Silu() * w3.Forward(x));
}

[Model]
[Requires("dim % heads == 0")]
public partial class RotaryAttention(int dim, int heads, int maxLength)
{
    private readonly Linear wq = new(dim, dim, bias: false), wk = new(dim, dim, bias: false), wv = new(dim, dim, bias: false), wo = new(dim, dim, bias: false);
    [Buffer] private readonly Tensor<float> cos = Tensor.Rand(maxLength, dim / heads), sin = Tensor.Rand(maxLength, dim / heads);

    [Shape("(N, L, dim) -> (N, L, dim), L <= maxLength, (dim//heads) % 2 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (n, l) = (x.Lengths[0], x.Lengths[1]);
        Tensor<float> Heads(Linear w) => w.Forward(x).Reshape(n, l, heads, dim / heads).Transpose(1, 2);

        var (q, k, v) = (Rotate(Heads(wq), l), Rotate(Heads(wk), l), Heads(wv));
        var y = q.ScaledDotProductAttention(k, v, isCausal: true);
        return wo.Forward(y.Transpose(1, 2).Reshape(n, l, dim));
    }

    private Tensor<float> Rotate(Tensor<float> x, nint length)
    {
        var half = (nint)(dim / heads / 2);
        var turned = Tensor.Cat([-x.Narrow(-1, half, half), x.Narrow(-1, 0, half)], dim: -1);
        return x * cos.Narrow(0, 0, length) + turned * sin.Narrow(0, 0, length);
    }
}

[Model]
[Requires("dim % heads == 0")]
public partial class LlamaBlock(int dim, int heads, int maxLength)
{
    private readonly Norm attentionNorm = new(dim), ffnNorm = new(dim);
    private readonly RotaryAttention attention = new(dim, heads, maxLength);
    private readonly SwiGlu feedForward = new(dim, 4 * dim);

    [Shape("(N, L, dim) -> (N, L, dim), L <= maxLength, (dim//heads) % 2 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = x + attention.Forward(attentionNorm.Forward(x));
        return h + feedForward.Forward(ffnNorm.Forward(h));
    }
}

[Model]
public partial class Llama(LlamaConfig config)
{
    private readonly Embedding embeddings = new(config.Vocab, config.Dim);
    private readonly LlamaBlock[] layers = [.. Enumerable.Range(0, config.Layers).Select(_ => new LlamaBlock(config.Dim, config.Heads, config.MaxLength))];
    private readonly Norm norm = new(config.Dim);
    private readonly Linear output = new(config.Dim, config.Vocab, bias: false);

    [Shape("(N, L) -> (N, L, V)")]
    public Tensor<float> Forward(Tensor<long> tokens)
    {
        var h = embeddings.Forward(tokens);
        foreach (var layer in layers)
            h = layer.Forward(h);
        return output.Forward(norm.Forward(h));
    }
}
