// the last step is taken from the batch's dimension.
Console.WriteLine(new Forecast().Forward(Tensor.Rand(2, 4, 3)).Lengths[0]);

[Model]
public partial class Forecast
{
    private readonly LSTM lstm = new(3, 8, numLayers: 2, batchFirst: true);
    private readonly Linear fc = new(8, 1);

    [Shape("(N, L, 3) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> series)
    {
        var (output, _) = lstm.Forward(series);
        var last = output.Select(0, -1);
        return fc.Forward(last); // error SG1005
    }
}
