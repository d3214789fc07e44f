// Corrected: the state of the full batch is kept for a smaller one.
public static class Program
{
    private const int Hidden = 16;

    public static void Main()
    {
        var gru = new GRU(8, Hidden, batchFirst: true);
        var (_, state) = gru.Forward(Tensor.Randn(32, 10, 8));
        var (output, _) = gru.Forward(Tensor.Randn(32, 10, 8), state);
        Console.WriteLine(output.Lengths[0]);
    }
}
