// A pointwise convolution takes twice the channels.
[Model]
public partial class Dw(int c)
{
    private readonly Conv2d dw = new(c, c, 3, padding: 1, groups: c);
    private readonly Conv2d pw = new(c * 2, c, 1);
    [Shape("(N, c, H, W) -> (N, O, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = dw.Forward(x).Relu();
        return pw.Forward(x); // error
    }
}
public static class Program { public static void Main() => Console.WriteLine(new Dw(4).Forward(Tensor.Rand(1, 4, 8, 8)).Lengths[2]); }
