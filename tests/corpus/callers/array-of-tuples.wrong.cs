// a list of samples pairs features with targets of two widths.
public static class Program
{
    private static readonly (Tensor<float> X, Tensor<float> Y)[] samples = [(Tensor.Rand(1, 3), Tensor.Rand(1, 2)), (Tensor.Rand(1, 3), Tensor.Rand(1, 2))];

    public static void Main()
    {
        var (x, y) = Pair();
        var model = new Linear(3, 1);
        Console.WriteLine(model.Forward(x).MseLoss(y) + samples.Length); // error
    }

    private static (Tensor<float>, Tensor<float>) Pair() => (Tensor.Rand(1, 3), Tensor.Rand(1, 2));
}
