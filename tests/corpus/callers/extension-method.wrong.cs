// an extension method of the caller's own flattens too much.
var features = Tensor.Rand(4, 8, 3, 3).Flat();
Console.WriteLine(new Linear(72, 10).Forward(features).Lengths[0]); // error

public static class TensorExtensions
{
    public static Tensor<float> Flat(this Tensor<float> x) => x.Flatten(0);
}
