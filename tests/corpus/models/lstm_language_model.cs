// The word language model of PyTorch's examples: embedding, LSTM, decoder, and the state carried from chunk to chunk.
const int Tokens = 40, Batch = 3;
var model = new RnnModel(Tokens, 16, 24, 2);
var (h, c) = model.InitHidden(Batch);
var data = Tensor.CreateFromShape<long>([10, Batch]);
for (var i = 0; i < 10; i += 5)
{
    var (decoded, state) = model.Forward(data.Narrow(0, i, 5), h, c);
    (h, c) = state;
    Console.WriteLine(decoded.LogSoftmax(1).NllLoss(data.Narrow(0, i, 5).Reshape(-1)));
}

[Model]
public partial class RnnModel(int tokens, int inputSize, int hiddenSize, int layers)
{
    private readonly Dropout drop = new(0.2);
    private readonly Embedding encoder = new(tokens, inputSize);
    private readonly LSTM rnn = new(inputSize, hiddenSize, layers, dropout: 0.2);
    private readonly Linear decoder = new(hiddenSize, tokens);

    [Shape("(L, N), (layers, N, hiddenSize), (layers, N, hiddenSize) -> (L*N, tokens), ((layers, N, hiddenSize), (layers, N, hiddenSize))")]
    public (Tensor<float> Decoded, (Tensor<float> H, Tensor<float> C) State) Forward(Tensor<long> input, Tensor<float> h, Tensor<float> c)
    {
        var emb = drop.Forward(encoder.Forward(input));
        var (output, hidden) = rnn.Forward(emb, (h, c));
        var decoded = decoder.Forward(drop.Forward(output));
        return (decoded.Reshape(-1, tokens), hidden);
    }

    [Shape("-> (layers, batch, hiddenSize), (layers, batch, hiddenSize)")]
    public (Tensor<float>, Tensor<float>) InitHidden(int batch) =>
        (Tensor.Zeros(layers, batch, hiddenSize), Tensor.Zeros(layers, batch, hiddenSize));
}
