// Corrected: the decoder's input joins embedding and context, its GRU counts the embedding alone.
var decoder = new Decoder(20, 8, 16);
var (logits, _) = decoder.Forward(Tensor.CreateFromShape<long>([3]), Tensor.Rand(3, 16), Tensor.Rand(3, 16));
Console.WriteLine(logits.Lengths[1]);

[Model]
public partial class Decoder(int vocabulary, int embedding, int hidden)
{
    private readonly Embedding table = new(vocabulary, embedding);
    private readonly GRUCell cell = new(embedding + hidden, hidden);
    private readonly Linear words = new(hidden, vocabulary);

    [Shape("(N), (N, hidden), (N, hidden) -> (N, vocabulary), (N, hidden)")]
    public (Tensor<float> Logits, Tensor<float> State) Forward(Tensor<long> word, Tensor<float> context, Tensor<float> state)
    {
        var input = Tensor.Cat([table.Forward(word), context], dim: 1);
        var next = cell.Forward(input, state);
        return (words.Forward(next), next);
    }
}
