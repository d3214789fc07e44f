// Corrected: the bias is as long as the input instead of the output.
public static class Program
{
    public static void Main()
    {
        var weight = Tensor.Randn(10, 64);
        var x = Tensor.Randn(5, 64);
        var y = x.Matmul(weight.Transpose(0, 1)) + Tensor.Zeros(10);
        Console.WriteLine(y.Lengths[1]);
    }
}
