// Corrected: a test feeds a sentence of token embeddings without its batch.
public static class Program
{
    public static void Main() => new EncoderTests().Encodes_a_sentence();
}

public sealed class EncoderTests
{
    private readonly TransformerEncoderLayer layer = new(dModel: 32, nhead: 4, dimFeedforward: 64, batchFirst: true);

    public void Encodes_a_sentence()
    {
        var sentence = Tensor.Rand(1, 7, 32);
        var encoded = layer.Forward(sentence);
        if (encoded.Lengths[2] != 32)
            throw new InvalidOperationException();
    }
}
