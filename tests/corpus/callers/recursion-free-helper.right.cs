// Corrected: a helper that normalises pads the features twice.
public static class Program
{
    private static Tensor<float> Padded(Tensor<float> x) => x.Pad([1, 1]);

    public static void Main()
    {
        var x = Padded(Tensor.Rand(2, 6));
        Console.WriteLine(new Linear(8, 2).Forward(x).Lengths[1]);
    }
}
