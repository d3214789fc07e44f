// Corrected: squeezing everything takes the batch of one along.
public static class Program
{
    public static void Main()
    {
        var features = Tensor.Rand(1, 64, 1, 1);
        var head = new BatchNorm1d(64);
        Console.WriteLine(head.Forward(features.Squeeze(-1).Squeeze(-1)).Lengths[0]);
    }
}
