// Corrected: the number of inputs forgets one of three one-hot encoded fields.
public static class Program
{
    private const int Colours = 3, Shapes = 4, Sizes = 2;

    public static void Main()
    {
        var encoded = Tensor.Cat([Tensor.Zeros(5, Colours), Tensor.Zeros(5, Shapes), Tensor.Zeros(5, Sizes)], dim: 1);
        var model = new Sequential(new Linear(Colours + Shapes + Sizes, 16), new ReLU(), new Linear(16, 1));
        Console.WriteLine(model.Forward(encoded).Lengths[1]);
    }
}
