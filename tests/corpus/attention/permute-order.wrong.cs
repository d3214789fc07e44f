// the permutation leaves the channels where the length should be.
Console.WriteLine(new Patches().Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[2]);

[Model]
public partial class Patches
{
    private readonly Conv2d conv = new(3, 24, kernelSize: 4, stride: 4);
    private readonly TransformerEncoderLayer layer = new(24, 4, 48, batchFirst: true);

    [Shape("(N, 3, 16, 16) -> (N, 16, 24)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var tokens = conv.Forward(image).Flatten(2).Permute(2, 0, 1);
        return layer.Forward(tokens); // error SG1005
    }
}
