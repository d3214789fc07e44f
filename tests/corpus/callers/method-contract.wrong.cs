// the caller's own method promises rows of 64 and classifies rows of 32.
public static class Program
{
    private static readonly Linear classifier = new(32, 5);

    public static void Main() => Console.WriteLine(Classify(Tensor.Rand(3, 64)).Lengths[1]);

    [Shape("(N, 64) -> (N, 5)")]
    private static Tensor<float> Classify(Tensor<float> rows)
    {
        var scores = classifier.Forward(rows); // error SG1001
        return scores.Softmax(1);
    }
}
