// An extension method of the user's own that is called like an operation.
var x = Tensor.Rand(2, 3, 4);
Console.WriteLine(new Linear(24, 1).Forward(x.FlattenAll().Unsqueeze(0)).Lengths[0]);

static class Extensions
{
    public static Tensor<float> FlattenAll(this Tensor<float> x) => x.Flatten();

    public static Tensor<float> Relu(this Tensor<float> x, int times) => times == 0 ? x : ShapeGen.PointwiseOperations.Relu(x);
}
