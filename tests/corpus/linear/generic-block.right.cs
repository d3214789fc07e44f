// Corrected: the block is right for equal sizes only: its skip path has the input's size.
Console.WriteLine(new ResidualBlock(8, 16).Forward(Tensor.Rand(1, 8)).Lengths[1]);

[Model]
public partial class ResidualBlock(int inFeatures, int outFeatures)
{
    private readonly Linear fc1 = new(inFeatures, outFeatures), fc2 = new(outFeatures, outFeatures);
    private readonly Linear? project = inFeatures == outFeatures ? null : new(inFeatures, outFeatures);

    [Shape("(*, inFeatures) -> (*, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = fc2.Forward(fc1.Forward(x).Relu());
        var identity = project is null ? x : project.Forward(x);
        return y + identity;
    }
}
