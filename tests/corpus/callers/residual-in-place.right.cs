// Corrected: the in-place addition cannot grow the tensor that it changes.
public static class Program
{
    public static void Main()
    {
        var total = Tensor.Zeros(4, 10);
        var row = Tensor.Ones(4, 10);
        total += row;
        Console.WriteLine(total.Lengths[0]);
    }
}
