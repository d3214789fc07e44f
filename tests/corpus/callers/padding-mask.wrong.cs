// the padding mask has time first, the batch stands first.
public static class Program
{
    public static void Main()
    {
        var attention = new MultiheadAttention(32, 4, batchFirst: true);
        var x = Tensor.Randn(2, 7, 32);
        var mask = Tensor.CreateFromShape<bool>([7, 2]);
        var (output, _) = attention.Forward(x, x, x, keyPaddingMask: mask); // error SG1001
        Console.WriteLine(output.Lengths[2]);
    }
}
