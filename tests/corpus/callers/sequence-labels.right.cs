// Corrected: tags for every word meet logits with the classes in the last dimension.
public static class Program
{
    public static void Main()
    {
        var lstm = new LSTM(8, 16, batchFirst: true);
        var tagger = new Linear(16, 5);
        var logits = tagger.Forward(lstm.Forward(Tensor.Randn(4, 11, 8)).Output);
        var tags = Tensor.CreateFromShape<long>([4, 11]);
        Console.WriteLine(logits.Transpose(1, 2).CrossEntropy(tags));
    }
}
