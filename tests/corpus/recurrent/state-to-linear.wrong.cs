// the state of two layers goes into a classifier for one vector each.
Console.WriteLine(new FromState().Forward(Tensor.Rand(2, 7, 4)).Lengths[0]);

[Model]
public partial class FromState
{
    private readonly LSTM lstm = new(4, 6, numLayers: 2, batchFirst: true);
    private readonly Linear fc = new(12, 3);

    [Shape("(N, L, 4) -> (N, 3)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (_, (h, _)) = lstm.Forward(x);
        return fc.Forward(h.Select(0, -1)); // error SG1001
    }
}
