// A helper adds the batch dimension only where it is missing.
public static class Program
{
    private static readonly Conv2d conv = new(3, 4, kernelSize: 3);

    public static void Main() => Console.WriteLine(Apply(Tensor.Rand(3, 8, 8)).Rank + Apply(Tensor.Rand(2, 3, 8, 8)).Rank);

    private static Tensor<float> Apply(Tensor<float> image)
    {
        if (image.Rank == 3)
            image = image.Unsqueeze(0);
        return conv.Forward(image).AdaptiveAvgPool2d(1).Reshape(image.Lengths[0], 4);
    }
}
