// Grey pictures are repeated to three channels, colour ones are taken as they are.
public static class Program
{
    private static readonly Conv2d conv = new(3, 4, kernelSize: 3);

    public static void Main() => Console.WriteLine(Apply(Tensor.Rand(1, 1, 8, 8)).Lengths[1] + Apply(Tensor.Rand(1, 3, 8, 8)).Lengths[1]);

    private static Tensor<float> Apply(Tensor<float> image)
    {
        var colour = image.Lengths[1] == 1 ? Tensor.Cat([image, image, image], dim: 1) : image;
        return conv.Forward(colour);
    }
}
