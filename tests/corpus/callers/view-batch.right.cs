// Corrected: the last batch is reshaped to the size of a full one.
public static class Program
{
    public static void Main()
    {
        var last = Tensor.Rand(32, 28, 28);
        var flat = last.Reshape(32, 784);
        Console.WriteLine(new Linear(784, 10).Forward(flat).Lengths[0]);
    }
}
