// Corrected: one of the models takes another size of picture.
public static class Program
{
    public static void Main()
    {
        Console.WriteLine(Score("small", Tensor.Rand(1, 3, 32, 32)));
        Console.WriteLine(Score("large", Tensor.Rand(1, 3, 32, 32)));
    }

    [Shape("(N, 3, 32, 32) -> ()")]
    private static float Score(string name, Tensor<float> image)
    {
        switch (name)
        {
            case "small":
                return new Small().Forward(image).Mean();
            default:
                return new Large().Forward(image.Interpolate(size: (64, 64))).Mean();
        }
    }
}

[Model]
public partial class Small
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 4, stride: 4);

    [Shape("(N, 3, 32, 32) -> (N, 4, 8, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}

[Model]
public partial class Large
{
    private readonly Conv2d conv = new(3, 4, kernelSize: 8, stride: 8);
    private readonly Linear fc = new(4 * 8 * 8, 10);

    [Shape("(N, 3, 64, 64) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Flatten(1));
}
