// A model whose layers grow with their number, of which the constructor is told how many.
var model = new Pyramid(4);
Console.WriteLine(model.Forward(Tensor.Rand(2, 3)).Lengths[1]);

[Model]
public partial class Pyramid
{
    private readonly ModuleList<Linear> layers;

    public Pyramid(int depth) => layers = new(Enumerable.Range(0, depth).Select(i => new Linear(3 + i, 4 + i)));

    [Shape("(N, 3) -> (N, 3 + depth)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        foreach (var layer in layers)
            x = layer.Forward(x);
        return x;
    }
}
