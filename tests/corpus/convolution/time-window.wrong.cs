// A window shortens the time.
[Model]
public partial class Video
{
    private readonly Conv3d c = new(3, 8, (3, 3, 3), padding: (0, 1, 1));
    private readonly MaxPool3d p = new((2, 2, 2));
    private readonly Linear fc = new(8 * 8 * 16 * 16, 5);
    [Shape("(N, 3, 16, 32, 32) -> (N, 5)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(p.Forward(c.Forward(x).Relu()).Flatten(1)); // error
}
public static class Program { public static void Main() => Console.WriteLine(new Video().Forward(Tensor.Rand(1, 3, 16, 32, 32)).Lengths[1]); }
