// A BiLSTM tagger with characters: words and a convolution over their letters.
var tagger = new BiLstmTagger(words: 50, letters: 26, tags: 7);
var sentence = Tensor.CreateFromShape<long>([2, 6]);
var spelled = Tensor.CreateFromShape<long>([2, 6, 9]);
Console.WriteLine(tagger.Forward(sentence, spelled).Lengths[2]);

[Model]
public partial class CharEncoder(int letters, int dim, int filters)
{
    private readonly Embedding embedding = new(letters, dim, paddingIdx: 0);
    private readonly Conv1d conv = new(dim, filters, kernelSize: 3, padding: 1);

    [Shape("(N, L, C) -> (N, L, filters)")]
    public Tensor<float> Forward(Tensor<long> chars)
    {
        var (n, l, c) = (chars.Lengths[0], chars.Lengths[1], chars.Lengths[2]);
        var x = embedding.Forward(chars.Reshape(n * l, c)).Transpose(1, 2);
        x = conv.Forward(x).Relu().Amax(2);
        return x.Reshape(n, l, filters);
    }
}

[Model]
public partial class BiLstmTagger(int words, int letters, int tags)
{
    private const int WordDim = 16, Filters = 8, Hidden = 12;
    private readonly Embedding wordEmbedding = new(words, WordDim);
    private readonly CharEncoder chars = new(letters, 6, Filters);
    private readonly LSTM lstm = new(WordDim + Filters, Hidden, batchFirst: true, bidirectional: true);
    private readonly Linear hidden2Tag = new(Hidden * 2, tags);

    [Shape("(N, L), (N, L, C) -> (N, L, tags)")]
    public Tensor<float> Forward(Tensor<long> sentence, Tensor<long> spelled)
    {
        var x = Tensor.Cat([wordEmbedding.Forward(sentence), chars.Forward(spelled)], dim: -1);
        var output = lstm.Forward(x).Output;
        return hidden2Tag.Forward(output).LogSoftmax(2);
    }
}
