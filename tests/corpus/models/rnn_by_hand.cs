// An LSTM by hand with weights of one's own, state in a tuple.
var lstm = new OwnLstm(5, 7);
var (last, all) = lstm.Forward(Tensor.Rand(2, 6, 5));
Console.WriteLine(last.Lengths[1] + all.Lengths[1]);

[Model]
public partial class OwnLstm
{
    private readonly int hiddenSize;
    [Parameter] private readonly Tensor<float> w, u, bias;

    public OwnLstm(int inputSize, int hiddenSize)
    {
        this.hiddenSize = hiddenSize;
        w = Tensor.Randn(inputSize, 4 * hiddenSize);
        u = Tensor.Randn(hiddenSize, 4 * hiddenSize);
        bias = Tensor.Zeros(4 * hiddenSize);
    }

    [Shape("(N, L, inputSize) -> (N, hiddenSize), (N, L, hiddenSize)")]
    public (Tensor<float> Last, Tensor<float> All) Forward(Tensor<float> x)
    {
        var batch = x.Lengths[0];
        var state = (H: Tensor.Zeros(batch, hiddenSize), C: Tensor.Zeros(batch, hiddenSize));
        List<Tensor<float>> hidden = [];
        for (var t = 0; t < x.Lengths[1]; t++)
        {
            state = Step(x.Select(1, t), state);
            hidden.Add(state.H.Unsqueeze(1));
        }

        return (state.H, hidden.Cat(dim: 1));
    }

    private (Tensor<float> H, Tensor<float> C) Step(Tensor<float> x, (Tensor<float> H, Tensor<float> C) state)
    {
        var gates = x.Matmul(w) + state.H.Matmul(u) + bias;
        var i = gates.Narrow(1, 0, hiddenSize).Sigmoid();
        var f = gates.Narrow(1, hiddenSize, hiddenSize).Sigmoid();
        var g = gates.Narrow(1, 2 * hiddenSize, hiddenSize).Tanh();
        var o = gates.Narrow(1, 3 * hiddenSize, hiddenSize).Sigmoid();
        var c = f * state.C + i * g;
        return (o * c.Tanh(), c);
    }
}
