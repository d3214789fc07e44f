// the encoder's memory has another width than the decoder's queries.
public static class Program
{
    public static void Main()
    {
        var attention = new MultiheadAttention(embedDim: 64, numHeads: 8, batchFirst: true);
        var queries = Tensor.Randn(2, 5, 64);
        var memory = Tensor.Randn(2, 11, 96);
        var (output, _) = attention.Forward(queries, memory, memory); // error SG1001
        Console.WriteLine(output.Lengths[2]);
    }
}
