// Corrected: the memory of a decoder layer has the encoder's width.
Console.WriteLine(new Cross().Forward(Tensor.Rand(2, 4, 16), Tensor.Rand(2, 9, 32)).Lengths[2]);

[Model]
public partial class Cross
{
    private readonly Linear bridge = new(32, 16);
    private readonly MultiheadAttention attention = new(16, 4, batchFirst: true);

    [Shape("(N, T, 16), (N, S, 32) -> (N, T, 16)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> memory)
    {
        var m = bridge.Forward(memory);
        return attention.Forward(x, m, m).Output;
    }
}
