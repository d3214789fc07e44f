// The initial state lacks a layer.
[Model]
public partial class Rnn(int inputSize, int hidden)
{
    private readonly LSTM lstm = new(inputSize, hidden, numLayers: 2, batchFirst: true);
    private readonly Linear fc = new(hidden, 1);
    [Shape("(N, T, inputSize) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var n = x.Lengths[0];
        var h0 = Tensor.Zeros(1, n, hidden);
        var c0 = Tensor.Zeros(2, n, hidden);
        var (y, _) = lstm.Forward(x, (h0, c0)); // error
        return fc.Forward(y.Select(1, -1));
    }
}
public static class Program { public static void Main() => Console.WriteLine(new Rnn(4, 8).Forward(Tensor.Rand(2, 5, 4)).Lengths[1]); }
