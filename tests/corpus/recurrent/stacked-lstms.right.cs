// Corrected: the second LSTM takes the input's width, not the first one's.
Console.WriteLine(new Stacked().Forward(Tensor.Rand(2, 9, 5)).Lengths[1]);

[Model]
public partial class Stacked
{
    private readonly LSTM lower = new(5, 12, batchFirst: true), upper = new(12, 6, batchFirst: true);
    private readonly Linear head = new(6, 2);

    [Shape("(N, L, 5) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (low, _) = lower.Forward(x);
        var (high, _) = upper.Forward(low);
        return head.Forward(high.Select(1, -1));
    }
}
