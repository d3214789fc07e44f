// a helper of several inputs joins them along the wrong dimension.
public static class Program
{
    private static Tensor<float> Join(params Tensor<float>[] parts) => parts.Cat(dim: 0);

    public static void Main()
    {
        var joined = Join(Tensor.Rand(4, 2), Tensor.Rand(4, 2), Tensor.Rand(4, 2));
        Console.WriteLine(new Linear(6, 1).Forward(joined).Lengths[0]); // error
    }
}
