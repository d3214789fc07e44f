// A model that returns at three places.
var model = new Early(6);
Console.WriteLine(model.Forward(Tensor.Rand(1, 6)).Lengths[0] + model.Forward(Tensor.Rand(40, 6)).Lengths[0]);

[Model]
public partial class Early(int size)
{
    private readonly Linear a = new(size, size), b = new(size, size);

    [Shape("(N, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        if (x.Lengths[0] > 32)
            return a.Forward(x);
        var y = b.Forward(x);
        if (x.Lengths[0] == 1)
        {
            y = y.Relu();
            return y + x;
        }

        return y;
    }
}
