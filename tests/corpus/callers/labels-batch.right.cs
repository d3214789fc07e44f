// Corrected: labels of the whole set are compared with the logits of one batch.
public static class Evaluation
{
    private const int BatchSize = 25, Count = 100;

    public static void Main()
    {
        var model = new Linear(8, 3);
        var images = Tensor.Randn(Count, 8);
        var labels = Tensor.CreateFromShape<long>([Count]);
        var total = 0f;
        for (var first = 0; first < Count; first += BatchSize)
        {
            var logits = model.Forward(images.Narrow(0, first, BatchSize));
            total += logits.CrossEntropy(labels.Narrow(0, first, BatchSize));
        }

        Console.WriteLine(total / (Count / BatchSize));
    }
}
