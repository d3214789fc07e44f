// Corrected: the sequence is longer than the positions that the model knows.
var model = new Positional(16);
var ids = Tensor.CreateFromShape<long>([1, 16]);
Console.WriteLine(model.Forward(ids).Lengths[1]);

[Model]
public partial class Positional(int maxLength)
{
    private readonly Embedding tokens = new(50, 8);
    [Parameter] private readonly Tensor<float> positions = Tensor.Zeros(maxLength, 8);

    [Shape("(N, L) -> (N, L, 8), L <= maxLength")]
    public Tensor<float> Forward(Tensor<long> ids) => tokens.Forward(ids) + positions.Narrow(0, 0, ids.Lengths[1]);
}
