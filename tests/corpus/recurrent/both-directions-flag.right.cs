// Corrected: both directions double the features.
[Model]
public partial class Flag(bool bidirectional)
{
    private readonly LSTM lstm = new(8, 16, batchFirst: true, bidirectional: bidirectional);
        private readonly Linear fc = new(bidirectional ? 32 : 16, 2);
    [Shape("(N, T, 8) -> (N, T, 2)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (y, _) = lstm.Forward(x);
        return fc.Forward(y);
    }
}
public static class Program { public static void Main() => Console.WriteLine(new Flag(true).Forward(Tensor.Rand(1, 5, 8)).Lengths[1]); }
