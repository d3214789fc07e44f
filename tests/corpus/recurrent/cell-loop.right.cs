// Corrected: the cell's state is as wide as its input.
Console.WriteLine(new Unrolled().Forward(Tensor.Rand(2, 7, 4)).Lengths[0]);

[Model]
public partial class Unrolled
{
    private const int Hidden = 10;

    private readonly GRUCell cell = new(4, Hidden);
    private readonly Linear fc = new(Hidden, 1);

    [Shape("(N, L, 4) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = Tensor.Zeros(x.Lengths[0], Hidden);
        for (var t = 0; t < x.Lengths[1]; t++)
            h = cell.Forward(x.Select(1, t), h);
        return fc.Forward(h);
    }
}
