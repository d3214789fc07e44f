// Windows of a Swin transformer (Liu et al. 2021): partition, attention within, reverse.
var block = new SwinBlock(dim: 16, heads: 2, window: 4);
Console.WriteLine(block.Forward(Tensor.Rand(2, 8, 8, 16)).Lengths[3]);

[Model]
[Requires("dim % heads == 0")]
public partial class WindowAttention(int dim, int heads)
{
    private readonly Linear qkv = new(dim, 3 * dim), proj = new(dim, dim);
    private readonly float scale = MathF.Pow(dim / heads, -0.5f);

    [Shape("(B, L, dim) -> (B, L, dim)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        nint b = x.Lengths[0], l = x.Lengths[1];
        var parts = qkv.Forward(x).Reshape(b, l, 3, heads, dim / heads).Permute(2, 0, 3, 1, 4);
        var q = parts.Select(0, 0) * scale;
        var k = parts.Select(0, 1);
        var v = parts.Select(0, 2);
        var attention = q.Matmul(k.Transpose(-2, -1)).Softmax(dim: -1);
        return proj.Forward(attention.Matmul(v).Transpose(1, 2).Reshape(b, l, dim));
    }
}

[Model]
[Requires("dim % heads == 0")]
public partial class SwinBlock(int dim, int heads, int window)
{
    private readonly LayerNorm norm1 = new(dim), norm2 = new(dim);
    private readonly WindowAttention attn = new(dim, heads);
    private readonly Sequential mlp = [new Linear(dim, 4 * dim), new GELU(), new Linear(4 * dim, dim)];

    [Shape("(N, H, W, dim) -> (N, H, W, dim), H % window == 0, W % window == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (n, h, w) = (x.Lengths[0], x.Lengths[1], x.Lengths[2]);
        var shortcut = x;
        var windows = Partition(norm1.Forward(x));
        windows = attn.Forward(windows);
        x = Reverse(windows, n, h, w) + shortcut;
        return x + mlp.Forward(norm2.Forward(x));
    }

    private Tensor<float> Partition(Tensor<float> x)
    {
        var (n, h, w) = (x.Lengths[0], x.Lengths[1], x.Lengths[2]);
        x = x.Reshape(n, h / window, window, w / window, window, dim);
        return x.Permute(0, 1, 3, 2, 4, 5).Reshape(n * (h / window) * (w / window), window * window, dim);
    }

    private Tensor<float> Reverse(Tensor<float> windows, nint n, nint h, nint w)
    {
        var x = windows.Reshape(n, h / window, w / window, window, window, dim);
        return x.Permute(0, 1, 3, 2, 4, 5).Reshape(n, h, w, dim);
    }
}
