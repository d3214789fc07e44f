// A class that is called like a layer and takes its width second.
var layer = new Linear(4, 9);
Console.WriteLine(layer.Forward(Tensor.Rand(2, 9)).Lengths[1]);

sealed class Linear(int outputs, int inputs)
{
    private readonly ShapeGen.Linear inner = new(inputs, outputs);

    public Tensor<float> Forward(Tensor<float> x) => inner.Forward(x);
}
