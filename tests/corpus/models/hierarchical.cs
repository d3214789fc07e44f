// Hierarchical attention over words and sentences (Yang et al. 2016) with one generic attention class.
var han = new Hierarchical(vocab: 50, embedded: 8, hidden: 6, classes: 3);
Console.WriteLine(han.Forward(Tensor.CreateFromShape<long>([2, 4, 7])).Lengths[1]);

[Model]
public partial class AttentionPool(int size)
{
    private readonly Linear project = new(size, size), context = new(size, 1, bias: false);

    [Shape("(N, L, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> h)
    {
        var scores = context.Forward(project.Forward(h).Tanh()).Softmax(1);
        return (scores * h).Sum(1);
    }
}

[Model]
public partial class Hierarchical
{
    private readonly Embedding embed;
    private readonly GRU wordRnn, sentenceRnn;
    private readonly AttentionPool wordPool, sentencePool;
    private readonly Linear head;

    public Hierarchical(int vocab, int embedded, int hidden, int classes)
        => (embed, wordRnn, sentenceRnn, wordPool, sentencePool, head) = (
            new(vocab, embedded),
            new(embedded, hidden, batchFirst: true, bidirectional: true),
            new(2 * hidden, hidden, batchFirst: true, bidirectional: true),
            new(2 * hidden),
            new(2 * hidden),
            new(2 * hidden, classes));

    [Shape("(N, S, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<long> documents)
    {
        var (n, s, w) = (documents.Lengths[0], documents.Lengths[1], documents.Lengths[2]);
        var words = embed.Forward(documents.Reshape(n * s, w));
        var (encoded, _) = wordRnn.Forward(words);
        var sentences = wordPool.Forward(encoded).Reshape(n, s, -1);
        return head.Forward(sentencePool.Forward(sentenceRnn.Forward(sentences).Output));
    }
}
