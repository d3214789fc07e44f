// Corrected: probabilities of ten classes are compared with one number for each row.
public static class Evaluation
{
    public static void Main()
    {
        var logits = Tensor.Randn(32, 10);
        var target = Tensor.CreateFromShape<long>([32]);
        var criterion = new CrossEntropyLoss();
        Console.WriteLine(criterion.Forward(logits, target));
    }
}
