// an iterator yields batches of 30 features, the network was built for 31.
public static class Program
{
    private static IEnumerable<(Tensor<float> Inputs, Tensor<long> Labels)> Batches(int count)
    {
        for (var i = 0; i < count; i++)
            yield return (Tensor.Rand(64, 30), Tensor.CreateFromShape<long>([64]));
    }

    public static void Main()
    {
        var net = new Linear(31, 2);
        foreach (var (inputs, labels) in Batches(2))
            Console.WriteLine(net.Forward(inputs).CrossEntropy(labels)); // error
    }
}
