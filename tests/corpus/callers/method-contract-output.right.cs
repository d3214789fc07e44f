// Corrected: only the output is wrong: the method promises classes and returns probabilities of them.
public static class Program
{
    private static readonly Linear classifier = new(64, 5);

    public static void Main() => Console.WriteLine(Classify(Tensor.Rand(3, 64)).Rank);

    [Shape("(N, 64) -> (N)")]
    private static Tensor<float> Classify(Tensor<float> rows)
    {
        var scores = classifier.Forward(rows);
        return scores.Amax(1);
    }
}
