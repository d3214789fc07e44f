// The heads of a single shot detector (Liu et al. 2016): boxes and scores of each map, flattened and joined.
var (boxes, scores) = new SsdHead(classes: 3).Forward(Tensor.Rand(2, 8, 8, 8));
Console.WriteLine(boxes.Lengths[1] + scores.Lengths[2]);

[Model]
public partial class SsdHead(int classes)
{
    private static readonly int[] Anchors = [4, 6];
    private static readonly int[] Widths = [8, 16];
    private readonly Conv2d shrink = new(8, 16, 3, stride: 2, padding: 1);
    private readonly Conv2d[] boxLayers = [.. Anchors.Zip(Widths).Select(pair => new Conv2d(pair.Second, pair.First * 4, 3, padding: 1))];
    private readonly Conv2d[] classLayers = [.. Anchors.Zip(Widths).Select(pair => new Conv2d(pair.Second, pair.First * classes, 3, padding: 1))];

    [Shape("(N, 8, 8, 8) -> (N, 352, 4), (N, 352, classes)")]
    public (Tensor<float> Boxes, Tensor<float> Scores) Forward(Tensor<float> x)
    {
        Tensor<float>[] maps = [x, shrink.Forward(x).Relu()];
        var boxes = maps.Select((map, i) => Flatten(boxLayers[i].Forward(map), 4)).ToList();
        var scores = maps.Select((map, i) => Flatten(classLayers[i].Forward(map), classes)).ToList();
        return (boxes.Cat(dim: 1), scores.Cat(dim: 1));
    }

    private static Tensor<float> Flatten(Tensor<float> map, int size) => map.Permute(0, 2, 3, 1).Reshape(map.Lengths[0], -1, size);
}
