// Corrected: the positions are embedded over the width instead of the length.
Console.WriteLine(new Positions().Forward(Tensor.Create(new long[10], [2, 5])).Lengths[2]);

[Model]
public partial class Positions
{
    private readonly Embedding tokens = new(100, 16), positions = new(64, 16);

    [Shape("(N, L) -> (N, L, 16), L <= 64")]
    public Tensor<float> Forward(Tensor<long> ids)
    {
        var places = Tensor.Arange(ids.Lengths[1]);
        return tokens.Forward(ids) + positions.Forward(places);
    }
}
