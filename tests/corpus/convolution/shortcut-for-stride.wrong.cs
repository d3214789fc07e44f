// The shortcut is there for strides alone.
[Model]
public partial class Res(int inC, int outC, int stride)
{
    private readonly Conv2d c1 = new(inC, outC, 3, stride: stride, padding: 1);
    private readonly Conv2d? down = stride != 1 ? new(inC, outC, 1, stride: stride) : null;
    [Shape("(N, inC, H, W) -> (N, outC, H2, W2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = c1.Forward(x);
        var s = down is null ? x : down.Forward(x);
        return (y + s).Relu();
    }
}
public static class Program { public static void Main() { var r = new Res(4, 8, 1); Console.WriteLine(r.Forward(Tensor.Rand(1, 4, 8, 8)).Lengths[1]); } } // error
