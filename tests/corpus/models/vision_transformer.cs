// A vision transformer (Dosovitskiy et al. 2020) with a class token, learned positions and the layer of PyTorch.
var model = new VisionTransformer(imageSize: 32, patchSize: 8, dim: 32, depth: 2, heads: 4, classes: 10);
Console.WriteLine(model.Forward(Tensor.Rand(2, 3, 32, 32)).Lengths[1]);

[Model]
[Requires("imageSize % patchSize == 0")]
[Requires("dim % heads == 0")]
public partial class VisionTransformer(int imageSize, int patchSize, int dim, int depth, int heads, int classes)
{
    private readonly Conv2d toPatches = new(3, dim, kernelSize: patchSize, stride: patchSize);
    [Parameter] private readonly Tensor<float> classToken = Tensor.Zeros(1, 1, dim);
    [Parameter] private readonly Tensor<float> positions = Tensor.Zeros(1, imageSize / patchSize * (imageSize / patchSize) + 1, dim);
    private readonly TransformerEncoderLayer[] layers =
        [.. Enumerable.Range(0, depth).Select(_ => new TransformerEncoderLayer(dim, heads, 4 * dim, activation: "gelu", batchFirst: true, normFirst: true))];
    private readonly LayerNorm norm = new(dim);
    private readonly Linear head = new(dim, classes);

    [Shape("(N, 3, imageSize, imageSize) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var n = image.Lengths[0];
        var x = toPatches.Forward(image).Flatten(2).Transpose(1, 2);
        x = Tensor.Cat([classToken.Expand(n, -1, -1), x], dim: 1);
        x = x + positions;
        x = layers.Aggregate(x, (h, layer) => layer.Forward(h));
        return head.Forward(norm.Forward(x).Select(1, 0));
    }
}
