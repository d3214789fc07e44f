// the last batch is reshaped to the size of a full one.
public static class Program
{
    public static void Main()
    {
        var last = Tensor.Rand(17, 28, 28);
        var flat = last.Reshape(32, 784); // error
        Console.WriteLine(new Linear(784, 10).Forward(flat).Lengths[0]);
    }
}
