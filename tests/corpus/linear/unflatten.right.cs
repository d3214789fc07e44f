// Corrected: 128 values are not 8 channels of 7 x 7.
Console.WriteLine(new FromNoise().Forward(Tensor.Rand(2, 10)).Lengths[1]);

[Model]
public partial class FromNoise
{
    private readonly Linear fc = new(10, 8 * 7 * 7);
    private readonly Unflatten unflatten = new(1, (8, 7, 7));
    private readonly Conv2d conv = new(8, 1, kernelSize: 3, padding: 1);

    [Shape("(N, 10) -> (N, 1, 7, 7)")]
    public Tensor<float> Forward(Tensor<float> z)
    {
        var maps = unflatten.Forward(fc.Forward(z).Relu());
        return conv.Forward(maps);
    }
}
