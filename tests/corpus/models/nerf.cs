// A neural radiance field (Mildenhall et al. 2020): positions as waves, a tower that sees its input again in the middle.
var nerf = new Nerf(width: 16, depth: 6, positionWaves: 4, directionWaves: 2);
var (rgb, density) = nerf.Forward(Tensor.Rand(5, 3), Tensor.Rand(5, 3));
Console.WriteLine(rgb.Lengths[1] + density.Lengths[1]);

public static class Waves
{
    public static Tensor<float> Encode(this Tensor<float> x, int count)
    {
        var parts = new List<Tensor<float>> { x };
        for (var i = 0; i < count; i++)
        {
            var scaled = x * (float)Math.Pow(2, i);
            parts.Add(scaled.Sin());
            parts.Add(scaled.Cos());
        }

        return parts.Cat(dim: -1);
    }
}

[Model]
public partial class Nerf
{
    private const int Position = 3 + 3 * 2 * 4, Direction = 3 + 3 * 2 * 2;
    private readonly List<Linear> before = [], after = [];
    private readonly Linear density, feature, view, rgb;

    public Nerf(int width, int depth, int positionWaves, int directionWaves)
    {
        var half = depth / 2;
        before.Add(new Linear(Position, width));
        for (var i = 1; i < half; i++)
            before.Add(new Linear(width, width));
        after.Add(new Linear(width + Position, width));
        for (var i = half + 1; i < depth; i++)
            after.Add(new Linear(width, width));
        density = new Linear(width, 1);
        feature = new Linear(width, width);
        view = new Linear(width + Direction, width / 2);
        rgb = new Linear(width / 2, 3);
    }

    [Shape("(N, 3), (N, 3) -> (N, 3), (N, 1)")]
    public (Tensor<float> Rgb, Tensor<float> Density) Forward(Tensor<float> position, Tensor<float> direction)
    {
        var encoded = position.Encode(4);
        var x = encoded;
        foreach (var layer in before)
            x = layer.Forward(x).Relu();
        x = Tensor.Cat([x, encoded], dim: -1);
        foreach (var layer in after)
            x = layer.Forward(x).Relu();
        var joined = Tensor.Cat([feature.Forward(x), direction.Encode(2)], dim: -1);
        return (rgb.Forward(view.Forward(joined).Relu()).Sigmoid(), density.Forward(x).Relu());
    }
}
