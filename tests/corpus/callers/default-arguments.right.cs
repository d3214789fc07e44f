// Corrected: a helper's default size is not that of its caller's model.
public static class Program
{
    private static Tensor<float> Blank(int size = 64) => Tensor.Zeros(1, 3, size, size);

    public static void Main()
    {
        var conv = new Conv2d(3, 2, kernelSize: 64);
        Console.WriteLine(new Linear(2, 5).Forward(conv.Forward(Blank()).Flatten(1)).Lengths[1]);
    }
}
