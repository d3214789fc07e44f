// word vectors are averaged over their features instead of the words.
public static class Program
{
    public static void Main()
    {
        var table = new Embedding(1000, 64);
        var words = Tensor.Create(new long[] { 4, 8, 15, 16, 23, 42 }, [2, 3]);
        var sentence = table.Forward(words).Mean(2);
        Console.WriteLine(new Linear(64, 2).Forward(sentence).Lengths[1]); // error SG1001
    }
}
