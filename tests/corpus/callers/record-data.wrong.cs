// the record's pictures are flat, the network takes maps.
public static class Program
{
    private sealed class DataSet
    {
        public Tensor<float> Images { get; } = Tensor.Rand(6, 1 * 16 * 16);

        public Tensor<long> Labels { get; } = Tensor.CreateFromShape<long>([6]);
    }

    public static void Main()
    {
        var data = new DataSet();
        var conv = new Conv2d(1, 2, kernelSize: 16);
        var logits = conv.Forward(data.Images).Flatten(1); // error SG1002
        Console.WriteLine(logits.CrossEntropy(data.Labels));
    }
}
