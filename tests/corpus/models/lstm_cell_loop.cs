// PyTorch's time sequence prediction: two LSTM cells, step by step, and on into the future.
var model = new Sequence();
Console.WriteLine(model.Forward(Tensor.Rand(3, 12)).Lengths[1]);

[Model]
public partial class Sequence
{
    private const int Hidden = 51;

    private readonly LSTMCell lstm1 = new(1, Hidden);
    private readonly LSTMCell lstm2 = new(Hidden, Hidden);
    private readonly Linear linear = new(Hidden, 1);

    [Shape("(N, L) -> (N, L)")]
    public Tensor<float> Forward(Tensor<float> input)
    {
        var outputs = new List<Tensor<float>>();
        var n = input.Lengths[0];
        var h1 = Tensor.Zeros(n, Hidden);
        var c1 = Tensor.Zeros(n, Hidden);
        var h2 = Tensor.Zeros(n, Hidden);
        var c2 = Tensor.Zeros(n, Hidden);

        for (var t = 0; t < input.Lengths[1]; t++)
        {
            (h1, c1) = lstm1.Forward(input.Narrow(1, t, 1), (h1, c1));
            (h2, c2) = lstm2.Forward(h1, (h2, c2));
            outputs.Add(linear.Forward(h2));
        }

        return outputs.Cat(dim: 1);
    }
}
