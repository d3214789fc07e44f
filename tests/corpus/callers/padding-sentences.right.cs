// Corrected: padded sentences differ in length when they are stacked.
public static class Program
{
    private const int Length = 20;

    public static void Main()
    {
        var embedding = new Embedding(100, 8);
        var shorter = embedding.Forward(Tensor.CreateFromShape<long>([12]));
        var longer = embedding.Forward(Tensor.CreateFromShape<long>([20]));
        var padded = shorter.Pad([0, 0, 0, Length - 12]);
        var batch = Tensor.Stack([padded, longer]);
        Console.WriteLine(batch.Lengths[1]);
    }
}
