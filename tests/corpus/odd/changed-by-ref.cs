// Tensors change through ref and out parameters.
public static class Program
{
    public static void Main()
    {
        var x = Tensor.Rand(3, 4);
        Load(out var y);
        Swap(ref x, ref y);
        Console.WriteLine(new Linear(9, 1).Forward(x).Lengths[0] + new Linear(4, 1).Forward(y).Lengths[0]);
    }

    private static void Load(out Tensor<float> tensor) => tensor = Tensor.Rand(2, 9);

    private static void Swap(ref Tensor<float> a, ref Tensor<float> b) => (a, b) = (b, a);
}
