// Corrected: features of one batch are joined along the batch.
public static class Program
{
    public static void Main()
    {
        var left = Tensor.Randn(8, 32);
        var right = Tensor.Randn(8, 32);
        Tensor<float> both = Tensor.Cat([left, right], dim: 1);
        Console.WriteLine(new Linear(64, 1).Forward(both).Lengths[0]);
    }
}
