// a loader yields batches of three channels to a model of one.
public static class Program
{
    public static void Main()
    {
        var loader = new Loader(batchSize: 4);
        var model = new Digits();
        foreach (var batch in loader.Batches())
            Console.WriteLine(model.Forward(batch.Images).CrossEntropy(batch.Labels)); // error
    }
}

public sealed class Loader(int batchSize)
{
    public IEnumerable<Batch> Batches()
    {
        for (var start = 0; start < 12; start += batchSize)
            yield return new Batch(Tensor.Rand(batchSize, 3, 12, 12), Tensor.CreateFromShape<long>([batchSize]));
    }
}

public sealed record Batch(Tensor<float> Images, Tensor<long> Labels);

[Model]
public partial class Digits
{
    private readonly Conv2d conv = new(1, 6, kernelSize: 5);
    private readonly Linear fc = new(6 * 4 * 4, 10);

    [Shape("(N, 1, 12, 12) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
