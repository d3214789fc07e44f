// Corrected: the layers of a bottleneck are made in the wrong order of sizes.
Console.WriteLine(new Bottleneck(8, 2).Forward(Tensor.Rand(1, 8)).Lengths[1]);

[Model]
public partial class Bottleneck
{
    private readonly Linear down;
    private readonly Linear up;

    public Bottleneck(int width, int narrow)
    {
        down = new Linear(width, narrow);
        up = new Linear(narrow, width);
    }

    [Shape("(N, width) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var z = down.Forward(x).Relu();
        return x + up.Forward(z);
    }
}
