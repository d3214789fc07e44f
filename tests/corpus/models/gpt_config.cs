// GPT from a configuration with optional values: blocks, weight tying left out, dropout and bias as flags.
var gpt = new GptModel(new GptConfig { VocabSize = 40, Layers = 2, Heads = 2, Width = 16 });
Console.WriteLine(gpt.Forward(Tensor.CreateFromShape<long>([1, 6])).Lengths[2]);

public sealed class GptConfig
{
    public int VocabSize { get; init; } = 50257;
    public int BlockSize { get; init; } = 64;
    public int Layers { get; init; } = 12;
    public int Heads { get; init; } = 12;
    public int Width { get; init; } = 768;
    public double Dropout { get; init; } = 0.1;
    public bool Bias { get; init; } = true;
}

[Model]
public partial class GptAttention(GptConfig config)
{
    private readonly Linear attn = new(config.Width, 3 * config.Width, bias: config.Bias), proj = new(config.Width, config.Width, bias: config.Bias);
    private readonly Dropout dropout = new(config.Dropout);

    [Shape("(B, T, C) -> (B, T, C)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var heads = config.Heads;
        var size = config.Width / heads;
        var qkv = attn.Forward(x);
        var q = qkv.Narrow(2, 0, config.Width).Unflatten(2, heads, size).Transpose(1, 2);
        var k = qkv.Narrow(2, config.Width, config.Width).Unflatten(2, heads, size).Transpose(1, 2);
        var v = qkv.Narrow(2, 2 * config.Width, config.Width).Unflatten(2, heads, size).Transpose(1, 2);
        return dropout.Forward(proj.Forward(q.ScaledDotProductAttention(k, v, isCausal: true).Transpose(1, 2).Flatten(2)));
    }
}

[Model]
public partial class GptBlock(GptConfig config)
{
    private readonly LayerNorm ln1 = new(config.Width), ln2 = new(config.Width);
    private readonly GptAttention attn = new(config);
    private readonly Sequential mlp = [new Linear(config.Width, 4 * config.Width), new GELU(), new Linear(4 * config.Width, config.Width), new Dropout(config.Dropout)];

    [Shape("(B, T, C) -> (B, T, C)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = x + attn.Forward(ln1.Forward(x));
        return x + mlp.Forward(ln2.Forward(x));
    }
}

[Model]
public partial class GptModel
{
    private readonly Embedding wte, wpe;
    private readonly ModuleList<GptBlock> blocks;
    private readonly LayerNorm norm;
    private readonly Linear head;

    public GptModel(GptConfig config)
    {
        wte = new(config.VocabSize, config.Width);
        wpe = new(config.BlockSize, config.Width);
        var list = new List<GptBlock>(config.Layers);
        for (var i = 0; i < config.Layers; i++)
            list.Add(new GptBlock(config));
        blocks = new(list);
        norm = new(config.Width);
        head = new(config.Width, config.VocabSize, bias: false);
    }

    [Shape("(B, T) -> (B, T, V)")]
    public Tensor<float> Forward(Tensor<long> idx)
    {
        var x = wte.Forward(idx) + wpe.Forward(Tensor.Arange(idx.Lengths[1]));
        foreach (var block in blocks)
            x = block.Forward(x);
        return head.Forward(norm.Forward(x));
    }
}
