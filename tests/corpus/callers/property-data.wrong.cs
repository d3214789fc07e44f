// a property gives validation data of the raw, not the scaled width.
public static class Program
{
    private static Tensor<float> Raw => Tensor.Rand(50, 9);

    private static Tensor<float> Scaled => Raw.Narrow(1, 0, 8) * 0.5f;

    public static void Main()
    {
        var model = new Linear(8, 1);
        Console.WriteLine(model.Forward(Raw).Lengths[0]); // error
    }
}
