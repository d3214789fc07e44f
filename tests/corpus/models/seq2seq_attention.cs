// Sequence to sequence with additive attention (Bahdanau et al. 2014), decoding greedily for a fixed number of steps.
var encoder = new EncoderRnn(30, 16);
var decoder = new AttentionDecoder(16, 25);
var words = Tensor.CreateFromShape<long>([2, 6]);
var (outputs, state) = encoder.Forward(words);
Console.WriteLine(decoder.Forward(outputs, state).Lengths[2]);

[Model]
public partial class EncoderRnn(int inputSize, int hiddenSize)
{
    private readonly Embedding embedding = new(inputSize, hiddenSize);
    private readonly GRU gru = new(hiddenSize, hiddenSize, batchFirst: true);
    private readonly Dropout dropout = new(0.1);

    [Shape("(N, L) -> (N, L, hiddenSize), (1, N, hiddenSize)")]
    public (Tensor<float> Output, Tensor<float> Hidden) Forward(Tensor<long> input)
    {
        var embedded = dropout.Forward(embedding.Forward(input));
        return gru.Forward(embedded);
    }
}

[Model]
public partial class BahdanauAttention(int hiddenSize)
{
    private readonly Linear wa = new(hiddenSize, hiddenSize), ua = new(hiddenSize, hiddenSize), va = new(hiddenSize, 1);

    [Shape("(N, 1, hiddenSize), (N, L, hiddenSize) -> (N, 1, hiddenSize), (N, 1, L)")]
    public (Tensor<float> Context, Tensor<float> Weights) Forward(Tensor<float> query, Tensor<float> keys)
    {
        var scores = va.Forward((wa.Forward(query) + ua.Forward(keys)).Tanh());
        scores = scores.Squeeze(2).Unsqueeze(1);
        var weights = scores.Softmax(dim: -1);
        var context = weights.Bmm(keys);
        return (context, weights);
    }
}

[Model]
public partial class AttentionDecoder(int hiddenSize, int outputSize)
{
    private const int MaxLength = 10;

    private readonly Embedding embedding = new(outputSize, hiddenSize);
    private readonly BahdanauAttention attention = new(hiddenSize);
    private readonly GRU gru = new(2 * hiddenSize, hiddenSize, batchFirst: true);
    private readonly Linear output = new(hiddenSize, outputSize);

    [Shape("(N, L, hiddenSize), (1, N, hiddenSize) -> (N, 10, outputSize)")]
    public Tensor<float> Forward(Tensor<float> encoderOutputs, Tensor<float> encoderHidden)
    {
        var hidden = encoderHidden;
        var decoderInput = embedding.Forward(0L).Expand(encoderOutputs.Lengths[0], 1, hiddenSize);
        var decoderOutputs = new List<Tensor<float>>();
        for (var i = 0; i < MaxLength; i++)
        {
            (var logits, hidden) = Step(decoderInput, hidden, encoderOutputs);
            decoderOutputs.Add(logits);
            decoderInput = embedding.Forward(logits.Argmax(dim: 2));
        }

        return decoderOutputs.Cat(dim: 1).LogSoftmax(dim: -1);
    }

    private (Tensor<float> Logits, Tensor<float> Hidden) Step(Tensor<float> embedded, Tensor<float> hidden, Tensor<float> encoderOutputs)
    {
        var query = hidden.Permute(1, 0, 2);
        var (context, _) = attention.Forward(query, encoderOutputs);
        var (result, next) = gru.Forward(Tensor.Cat([embedded, context], dim: 2), hidden);
        return (output.Forward(result), next);
    }
}
