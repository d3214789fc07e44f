// Corrected: the caller's own method promises rows of 64 and classifies rows of 32.
public static class Program
{
    private static readonly Linear classifier = new(64, 5);

    public static void Main() => Console.WriteLine(Classify(Tensor.Rand(3, 64)).Lengths[1]);

    [Shape("(N, 64) -> (N, 5)")]
    private static Tensor<float> Classify(Tensor<float> rows)
    {
        var scores = classifier.Forward(rows);
        return scores.Softmax(1);
    }
}
