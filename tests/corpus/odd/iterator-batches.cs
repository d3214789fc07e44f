// Batches come from an iterator, the last one is smaller.
public static class Program
{
    public static void Main()
    {
        var model = new Linear(4, 2);
        var labels = Tensor.CreateFromShape<long>([10]);
        nint first = 0;
        foreach (var batch in Batches(Tensor.Rand(10, 4), 4))
        {
            var count = batch.Lengths[0];
            Console.WriteLine(model.Forward(batch).CrossEntropy(labels.Narrow(0, first, count)));
            first += count;
        }
    }

    private static IEnumerable<Tensor<float>> Batches(Tensor<float> rows, int size)
    {
        for (nint start = 0; start < rows.Lengths[0]; start += size)
            yield return rows.Narrow(0, start, Math.Min(size, (int)(rows.Lengths[0] - start)));
    }
}
