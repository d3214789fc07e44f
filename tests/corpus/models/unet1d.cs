// A U-Net for signals whose depth is open: every level doubles the channels, the way back halves them.
var unet = new UNet1d(inputs: 2, width: 4, outputs: 3);
Console.WriteLine(unet.Forward(Tensor.Rand(2, 2, 32)).Lengths[1]);

[Model]
public partial class ConvUnit(int inputs, int outputs) : IModule
{
    private readonly Conv1d conv = new(inputs, outputs, 5, padding: 2);
    private readonly GroupNorm norm = new(1, outputs);

    [Shape("(N, inputs, L) -> (N, outputs, L)")]
    public Tensor<float> Forward(Tensor<float> x) => norm.Forward(conv.Forward(x)).Silu();
}

[Model]
public partial class UNet1d(int inputs, int width, int outputs)
{
    private const int Depth = 3;
    private readonly ConvUnit stem = new(inputs, width);
    private readonly ConvUnit[] downs = [.. Enumerable.Range(0, Depth).Select(i => new ConvUnit(width << i, width << (i + 1)))];
    private readonly ConvUnit[] ups = [.. Enumerable.Range(0, Depth).Reverse().Select(i => new ConvUnit((width << (i + 1)) + (width << i), width << i))];
    private readonly Conv1d head = new(width, outputs, 1);

    [Shape("(N, inputs, L) -> (N, outputs, L), L % 8 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = stem.Forward(x);
        var skips = new Stack<Tensor<float>>();
        foreach (var down in downs)
        {
            skips.Push(x);
            x = down.Forward(x.MaxPool1d(2));
        }

        foreach (var up in ups)
        {
            x = x.Interpolate(scaleFactor: 2);
            x = up.Forward(Tensor.Cat([x, skips.Pop()], dim: 1));
        }

        return head.Forward(x);
    }
}
