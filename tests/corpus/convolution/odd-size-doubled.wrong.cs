// Halving and doubling an odd size.
[Model]
public partial class UNet
{
    private readonly Conv2d down = new(1, 8, 3, stride: 2, padding: 1);
    private readonly ConvTranspose2d up = new(8, 8, 2, stride: 2);
    private readonly Conv2d last = new(9, 1, 1);

    [Shape("(N, 1, 27, 27) -> (N, 1, 27, 27)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var d = down.Forward(x).Relu();
        var u = up.Forward(d);
        return last.Forward(Tensor.Cat([u, x], 1)); // error
    }
}
public static class Program { public static void Main() => Console.WriteLine(new UNet().Forward(Tensor.Rand(1, 1, 27, 27)).Lengths[2]); }
