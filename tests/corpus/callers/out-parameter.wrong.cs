// a helper gives batch and labels by out parameters.
public static class Program
{
    private static void Load(out Tensor<float> images, out Tensor<long> labels)
    {
        images = Tensor.Rand(10, 3, 12, 12);
        labels = Tensor.CreateFromShape<long>([10]);
    }

    public static void Main()
    {
        Load(out var images, out var labels);
        var conv = new Conv2d(1, 4, kernelSize: 12);
        Console.WriteLine(conv.Forward(images).Flatten(1).CrossEntropy(labels)); // error
    }
}
