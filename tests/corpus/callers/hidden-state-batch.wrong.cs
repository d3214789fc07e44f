// the state of the full batch is kept for a smaller one.
public static class Program
{
    private const int Hidden = 16;

    public static void Main()
    {
        var gru = new GRU(8, Hidden, batchFirst: true);
        var (_, state) = gru.Forward(Tensor.Randn(32, 10, 8));
        var (output, _) = gru.Forward(Tensor.Randn(20, 10, 8), state); // error SG1001
        Console.WriteLine(output.Lengths[0]);
    }
}
