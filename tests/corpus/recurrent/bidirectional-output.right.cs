// Corrected: both directions are joined, the classifier takes one.
Console.WriteLine(new Tagger().Forward(Tensor.Rand(2, 4, 16)).Lengths[1]);

[Model]
public partial class Tagger
{
    private readonly GRU gru = new(16, 32, batchFirst: true, bidirectional: true);
    private readonly Linear tags = new(2 * 32, 9);

    [Shape("(N, L, 16) -> (N, L, 9)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (output, _) = gru.Forward(x);
        return tags.Forward(output);
    }
}
