// the classes of a segmentation stand last instead of behind the batch.
public static class Program
{
    public static void Main()
    {
        var logits = Tensor.Randn(2, 24, 24, 21);
        var masks = Tensor.CreateFromShape<long>([2, 24, 24]);
        var criterion = new CrossEntropyLoss();
        Console.WriteLine(criterion.Forward(logits, masks)); // error SG1001
    }
}
