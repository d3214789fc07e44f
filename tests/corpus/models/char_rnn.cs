// A character RNN whose state the caller carries from chunk to chunk.
var rnn = new CharRnn(symbols: 30, hiddenSize: 16, layers: 2);
var state = rnn.InitialState(batch: 4);
for (var chunk = 0; chunk < 3; chunk++)
{
    var (logits, next) = rnn.Forward(Tensor.CreateFromShape<long>([4, 8]), state);
    state = next;
    Console.WriteLine(logits.Lengths[2]);
}

[Model]
public partial class CharRnn(int symbols, int hiddenSize, int layers)
{
    private readonly Embedding encoder = new(symbols, hiddenSize);
    private readonly GRU gru = new(hiddenSize, hiddenSize, layers, batchFirst: true);
    private readonly Linear decoder = new(hiddenSize, symbols);

    [Shape("(N, L), (layers, N, hiddenSize) -> (N, L, symbols), (layers, N, hiddenSize)")]
    public (Tensor<float> Logits, Tensor<float> State) Forward(Tensor<long> input, Tensor<float> state)
    {
        var embedded = encoder.Forward(input);
        var (output, newState) = gru.Forward(embedded, state);
        return (decoder.Forward(output), newState);
    }

    public Tensor<float> InitialState(int batch) => Tensor.Zeros(layers, batch, hiddenSize);
}
