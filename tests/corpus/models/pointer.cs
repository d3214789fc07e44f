// A pointer network (Vinyals et al. 2015): each step of the decoder points at one of the inputs.
var net = new PointerNet(features: 2, hidden: 8);
Console.WriteLine(net.Forward(Tensor.Rand(3, 5, 2)).Lengths[2]);

[Model]
public partial class PointerNet(int features, int hidden)
{
    private readonly LSTM encoder = new(features, hidden, batchFirst: true);
    private readonly LSTMCell decoder = new(hidden, hidden);
    private readonly Linear keys = new(hidden, hidden, bias: false), query = new(hidden, hidden, bias: false), energy = new(hidden, 1, bias: false);
    [Parameter] private readonly Tensor<float> start = Tensor.Rand(1, hidden);

    [Shape("(N, L, features) -> (N, L, L)")]
    public Tensor<float> Forward(Tensor<float> points)
    {
        var (n, length) = (points.Lengths[0], points.Lengths[1]);
        var (encoded, (h, c)) = encoder.Forward(points);
        var (hx, cx) = (h.Squeeze(0), c.Squeeze(0));
        var projected = keys.Forward(encoded);
        var input = start.Expand(n, hidden);
        var pointers = new List<Tensor<float>>();
        for (var step = 0; step < length; step++)
        {
            (hx, cx) = decoder.Forward(input, (hx, cx));
            var scores = energy.Forward((projected + query.Forward(hx).Unsqueeze(1)).Tanh()).Squeeze(-1);
            var weights = scores.Softmax(dim: 1);
            pointers.Add(weights);
            input = weights.Unsqueeze(1).Bmm(encoded).Squeeze(1);
        }

        return pointers.Stack(dim: 1);
    }
}
