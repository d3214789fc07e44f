// Corrected: a layer over the channels is applied to the last dimension, which is the length.
Console.WriteLine(new Pointwise().Forward(Tensor.Rand(2, 16, 30)).Lengths[1]);

[Model]
public partial class Pointwise
{
    private readonly Linear fc = new(16, 32);

    [Shape("(N, 16, L) -> (N, 32, L)")]
    public Tensor<float> Forward(Tensor<float> x) =>
        fc.Forward(x.Transpose(1, 2)).Transpose(1, 2);
}
