// A small GPT with causal attention, in the manner of nanoGPT.
var model = new Gpt(vocabSize: 65, blockSize: 16, layers: 2, heads: 4, embed: 32);
var idx = Tensor.CreateFromShape<long>([2, 9]);
var logits = model.Forward(idx);
Console.WriteLine(new CrossEntropyLoss().Forward(logits.Reshape(-1, 65), idx.Reshape(-1)));

[Model]
public partial class CausalSelfAttention(int embed, int heads)
{
    private readonly Linear cAttn = new(embed, 3 * embed), cProj = new(embed, embed);
    private readonly int heads = heads, embed = embed;

    [Shape("(B, T, embed) -> (B, T, embed), embed % heads == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (b, t) = (x.Lengths[0], x.Lengths[1]);
        var (q, k, v) = cAttn.Forward(x).Split(embed, dim: 2);
        k = k.Reshape(b, t, heads, embed / heads).Transpose(1, 2);
        q = q.Reshape(b, t, heads, embed / heads).Transpose(1, 2);
        v = v.Reshape(b, t, heads, embed / heads).Transpose(1, 2);
        var y = q.ScaledDotProductAttention(k, v, isCausal: true);
        y = y.Transpose(1, 2).Reshape(b, t, embed);
        return cProj.Forward(y);
    }
}

[Model]
public partial class FeedForward(int embed)
{
    private readonly Linear cFc = new(embed, 4 * embed), cProj = new(4 * embed, embed);
    private readonly Dropout dropout = new(0.1);

    [Shape("(*, embed) -> (*, embed)")]
    public Tensor<float> Forward(Tensor<float> x) => dropout.Forward(cProj.Forward(cFc.Forward(x).Gelu()));
}

[Model]
public partial class Block(int embed, int heads)
{
    private readonly LayerNorm ln1 = new(embed), ln2 = new(embed);
    private readonly CausalSelfAttention attn = new(embed, heads);
    private readonly FeedForward mlp = new(embed);

    [Shape("(B, T, embed) -> (B, T, embed), embed % heads == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = x + attn.Forward(ln1.Forward(x));
        x = x + mlp.Forward(ln2.Forward(x));
        return x;
    }
}

[Model]
public partial class Gpt
{
    private readonly Embedding wte, wpe;
    private readonly Dropout drop = new(0.1);
    private readonly ModuleList<Block> h;
    private readonly LayerNorm lnF;
    private readonly Linear lmHead;

    public Gpt(int vocabSize, int blockSize, int layers, int heads, int embed)
    {
        wte = new Embedding(vocabSize, embed);
        wpe = new Embedding(blockSize, embed);
        h = new ModuleList<Block>(Enumerable.Range(0, layers).Select(_ => new Block(embed, heads)));
        lnF = new LayerNorm(embed);
        lmHead = new Linear(embed, vocabSize, bias: false);
    }

    [Shape("(B, T) -> (B, T, vocabSize), T <= blockSize")]
    public Tensor<float> Forward(Tensor<long> idx)
    {
        var pos = Tensor.Arange(idx.Lengths[1]);
        var x = drop.Forward(wte.Forward(idx) + wpe.Forward(pos));
        foreach (var block in h)
            x = block.Forward(x);
        return lmHead.Forward(lnF.Forward(x));
    }
}
