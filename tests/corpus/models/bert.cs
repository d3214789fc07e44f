// A BERT encoder with pooler and classifier, in the manner of Hugging Face's port.
const int Vocabulary = 100, Hidden = 32;
var bert = new BertClassifier(Vocabulary, Hidden, 4, 2, 3);
var ids = Tensor.CreateFromShape<long>([2, 7]);
var types = Tensor.CreateFromShape<long>([2, 7]);
Console.WriteLine(bert.Forward(ids, types).Lengths[1]);

[Model]
public partial class BertEmbeddings(int vocabSize, int hidden, int maxPositions)
{
    private readonly Embedding wordEmbeddings = new(vocabSize, hidden, paddingIdx: 0);
    private readonly Embedding positionEmbeddings = new(maxPositions, hidden);
    private readonly Embedding tokenTypeEmbeddings = new(2, hidden);
    private readonly LayerNorm layerNorm = new(hidden, eps: 1e-12);

    [Shape("(N, L), (N, L) -> (N, L, hidden)")]
    public Tensor<float> Forward(Tensor<long> inputIds, Tensor<long> tokenTypeIds)
    {
        var positions = Tensor.Arange(inputIds.Lengths[1]).Unsqueeze(0);
        var embeddings = wordEmbeddings.Forward(inputIds) + tokenTypeEmbeddings.Forward(tokenTypeIds);
        embeddings = embeddings + positionEmbeddings.Forward(positions);
        return layerNorm.Forward(embeddings);
    }
}

[Model]
[Requires("hidden % heads == 0")]
public partial class BertSelfAttention(int hidden, int heads)
{
    private readonly int headSize = hidden / heads;
    private readonly Linear query = new(hidden, hidden), key = new(hidden, hidden), value = new(hidden, hidden);

    [Shape("(N, L, hidden) -> (N, L, hidden)")]
    public Tensor<float> Forward(Tensor<float> states)
    {
        var q = TransposeForScores(query.Forward(states));
        var k = TransposeForScores(key.Forward(states));
        var v = TransposeForScores(value.Forward(states));

        var scores = q.Matmul(k.Transpose(-1, -2)) / MathF.Sqrt(headSize);
        var context = scores.Softmax(dim: -1).Matmul(v);

        context = context.Permute(0, 2, 1, 3);
        return context.Reshape(context.Lengths[0], context.Lengths[1], hidden);
    }

    private Tensor<float> TransposeForScores(Tensor<float> x) =>
        x.Reshape(x.Lengths[0], x.Lengths[1], heads, headSize).Permute(0, 2, 1, 3);
}

[Model]
[Requires("hidden % heads == 0")]
public partial class BertLayer(int hidden, int heads)
{
    private readonly BertSelfAttention attention = new(hidden, heads);
    private readonly Linear attentionOutput = new(hidden, hidden), intermediate = new(hidden, 4 * hidden), output = new(4 * hidden, hidden);
    private readonly LayerNorm attentionNorm = new(hidden, eps: 1e-12), outputNorm = new(hidden, eps: 1e-12);

    [Shape("(N, L, hidden) -> (N, L, hidden)")]
    public Tensor<float> Forward(Tensor<float> states)
    {
        var attended = attentionNorm.Forward(attentionOutput.Forward(attention.Forward(states)) + states);
        var expanded = intermediate.Forward(attended).Gelu();
        return outputNorm.Forward(output.Forward(expanded) + attended);
    }
}

[Model]
[Requires("hidden % heads == 0")]
public partial class BertClassifier(int vocabSize, int hidden, int heads, int layers, int labels)
{
    private readonly BertEmbeddings embeddings = new(vocabSize, hidden, 512);
    private readonly BertLayer[] encoder = [.. Enumerable.Range(0, layers).Select(_ => new BertLayer(hidden, heads))];
    private readonly Linear pooler = new(hidden, hidden), classifier = new(hidden, labels);
    private readonly Dropout dropout = new(0.1);

    [Shape("(N, L), (N, L) -> (N, labels)")]
    public Tensor<float> Forward(Tensor<long> inputIds, Tensor<long> tokenTypeIds)
    {
        var states = embeddings.Forward(inputIds, tokenTypeIds);
        for (var i = 0; i < encoder.Length; i++)
            states = encoder[i].Forward(states);
        var pooled = pooler.Forward(states.Select(1, 0)).Tanh();
        return classifier.Forward(dropout.Forward(pooled));
    }
}
