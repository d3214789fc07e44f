// Corrected: only the declared output is wrong: the encoder's output was not averaged.
Console.WriteLine(new Pooled().Forward(Tensor.Rand(2, 5, 16)).Lengths[1]);

[Model]
public partial class Pooled
{
    private readonly TransformerEncoderLayer layer = new(16, 4, 32, batchFirst: true);
    private readonly Linear fc = new(16, 3);

    [Shape("(N, L, 16) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var encoded = layer.Forward(x);
        return fc.Forward(encoded.Mean(1));
    }
}
