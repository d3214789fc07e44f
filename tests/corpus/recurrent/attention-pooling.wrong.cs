// the weights of the steps are not given a dimension to be multiplied by.
Console.WriteLine(new Pooling().Forward(Tensor.Rand(3, 7, 4)).Lengths[1]);

[Model]
public partial class Pooling
{
    private readonly GRU gru = new(4, 8, batchFirst: true);
    private readonly Linear score = new(8, 1);

    [Shape("(N, L, 4) -> (N, 8)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var states = gru.Forward(x).Output;
        var weights = score.Forward(states).Softmax(1);
        return (states * weights.Squeeze(2)).Sum(1); // error
    }
}
