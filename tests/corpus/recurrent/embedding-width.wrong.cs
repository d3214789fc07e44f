// the LSTM reads vectors of another width than the embedding gives.
Console.WriteLine(new Sentiment().Forward(Tensor.Create(new long[8], [2, 4])).Lengths[1]);

[Model]
public partial class Sentiment
{
    private readonly Embedding embedding = new(500, 64);
    private readonly LSTM lstm = new(100, 32, batchFirst: true);
    private readonly Linear fc = new(32, 2);

    [Shape("(N, L) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<long> words)
    {
        var embedded = embedding.Forward(words);
        var (output, _) = lstm.Forward(embedded); // error SG1001
        return fc.Forward(output.Select(1, -1));
    }
}
