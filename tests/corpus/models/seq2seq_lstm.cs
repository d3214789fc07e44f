// Encoder and decoder LSTMs; the decoder is fed its own outputs for a length that the caller gives.
var model = new Seq2Seq(inputs: 3, hidden: 10, outputs: 2);
Console.WriteLine(model.Forward(Tensor.Rand(4, 7, 3), steps: 5).Lengths[1]);

[Model]
public partial class Seq2Seq(int inputs, int hidden, int outputs)
{
    private readonly LSTM encoder = new(inputs, hidden, batchFirst: true);
    private readonly LSTMCell decoder = new(outputs, hidden);
    private readonly Linear project = new(hidden, outputs);

    [Shape("(N, L, inputs) -> (N, steps, outputs)")]
    public Tensor<float> Forward(Tensor<float> x, int steps)
    {
        var (_, (h0, c0)) = encoder.Forward(x);
        var (h, c) = (h0.Squeeze(0), c0.Squeeze(0));
        var token = Tensor.Zeros(x.Lengths[0], outputs);
        var results = new List<Tensor<float>>(steps);
        for (var step = 0; step < steps; step++)
        {
            (h, c) = decoder.Forward(token, (h, c));
            token = project.Forward(h);
            results.Add(token);
        }

        return Tensor.Stack(results, dim: 1);
    }
}
