// Corrected: the weights of a wider layer are used with narrower data.
public static class Program
{
    public static void Main()
    {
        var weight = Tensor.Randn(10, 64);
        var bias = Tensor.Zeros(10);
        var x = Tensor.Randn(5, 64);
        Console.WriteLine(x.Linear(weight, bias).Lengths[1]);
    }
}
