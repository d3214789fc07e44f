// Corrected: logits of every position meet labels without flattening either.
public static class Evaluation
{
    public static void Main()
    {
        const int Batch = 4, Length = 12, Vocabulary = 50;
        var model = new Bigram(Vocabulary);
        var tokens = Tensor.CreateFromShape<long>([Batch, Length]);
        var logits = model.Forward(tokens);
        var loss = new CrossEntropyLoss().Forward(
            logits.Reshape(Batch * Length, Vocabulary),
            tokens.Flatten());
        Console.WriteLine(loss);
    }
}

[Model]
public partial class Bigram(int vocabulary)
{
    private readonly Embedding table = new(vocabulary, vocabulary);

    [Shape("(N, L) -> (N, L, vocabulary)")]
    public Tensor<float> Forward(Tensor<long> tokens) => table.Forward(tokens);
}
