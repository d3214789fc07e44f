// In the manner of Kolmogorov-Arnold networks (Liu et al. 2024): sums of radial functions of each input.
var net = new Kan(inputs: 3, hidden: 5, outputs: 2, grid: 6);
Console.WriteLine(net.Forward(Tensor.Rand(4, 3)).Lengths[1]);

[Model]
public partial class KanLayer : IModule
{
    private readonly int grid;
    private readonly Linear spline, linear;
    [Buffer] private readonly Tensor<float> centres;

    public KanLayer(int inputs, int outputs, int grid)
    {
        this.grid = grid;
        spline = new Linear(inputs * grid, outputs, bias: false);
        linear = new Linear(inputs, outputs);
        centres = Tensor.Rand(grid);
    }

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var distance = x.Unsqueeze(-1) - centres;
        var basis = (-(distance * distance) * (float)(grid - 1)).Exp();
        return spline.Forward(basis.Flatten(1)) + linear.Forward(x.Silu());
    }
}

[Model]
public partial class Kan(int inputs, int hidden, int outputs, int grid)
{
    private readonly Sequential layers = new(new KanLayer(inputs, hidden, grid), new KanLayer(hidden, outputs, grid));

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => layers.Forward(x);
}
