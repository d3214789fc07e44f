// A feature pyramid: backbone maps collected in a list, merged from the top down.
var fpn = new Fpn(8);
var (p3, p4, p5) = fpn.Forward(Tensor.Rand(1, 3, 32, 32));
Console.WriteLine(p3.Lengths[2] + p4.Lengths[2] + p5.Lengths[2]);

[Model]
public partial class Fpn(int width)
{
    private readonly Conv2d c3 = new(3, 8, 3, 2, 1), c4 = new(8, 16, 3, 2, 1), c5 = new(16, 32, 3, 2, 1);
    private readonly Conv2d[] lateral = [new(8, width, 1), new(16, width, 1), new(32, width, 1)];
    private readonly Conv2d[] smooth = [.. new[] { 0, 1, 2 }.Select(_ => new Conv2d(width, width, 3, padding: 1))];
    private readonly Upsample up = new(scaleFactor: 2, mode: "nearest");

    [Shape("(N, 3, H, W) -> (N, width, H//2, W//2), (N, width, H//4, W//4), (N, width, H//8, W//8), H % 8 == 0, W % 8 == 0")]
    public (Tensor<float> P3, Tensor<float> P4, Tensor<float> P5) Forward(Tensor<float> image)
    {
        var maps = new List<Tensor<float>>();
        var x = image;
        foreach (var stage in new[] { c3, c4, c5 })
        {
            x = stage.Forward(x).Relu();
            maps.Add(x);
        }

        var results = new Tensor<float>[3];
        Tensor<float>? above = null;
        for (var level = 2; level >= 0; level--)
        {
            var current = lateral[level].Forward(maps[level]);
            if (above is not null)
                current = current + up.Forward(above);
            above = current;
            results[level] = smooth[level].Forward(current);
        }

        return (results[0], results[1], results[2]);
    }
}
