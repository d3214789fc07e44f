// predicted classes are compared before the classes' dimension is reduced.
public static class Program
{
    public static void Main()
    {
        var logits = new Linear(12, 4).Forward(Tensor.Randn(30, 12));
        var labels = Tensor.Zeros(30);
        Console.WriteLine(logits.L1Loss(labels)); // error
    }
}
