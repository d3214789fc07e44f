// with a projection the output has its size, not the hidden one.
Console.WriteLine(new Projected().Forward(Tensor.Rand(2, 7, 4)).Lengths[0]);

[Model]
public partial class Projected
{
    private readonly LSTM lstm = new(4, 16, batchFirst: true, projSize: 8);
    private readonly Linear fc = new(16, 3);

    [Shape("(N, L, 4) -> (N, L, 3)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var output = lstm.Forward(x).Output;
        return fc.Forward(output); // error SG1001
    }
}
