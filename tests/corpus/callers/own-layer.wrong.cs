// a layer of the user's own states its shapes, and is given another width.
public static class Program
{
    public static void Main()
    {
        var scale = new Scale(16);
        Console.WriteLine(scale.Forward(Tensor.Rand(3, 8)).Lengths[1]); // error SG1001
    }
}

public sealed class Scale(int features)
{
    private readonly Tensor<float> factors = Tensor.Ones(features);

    [Shape("(*, features) -> (*, features)")]
    public Tensor<float> Forward(Tensor<float> input) => input * factors;
}
