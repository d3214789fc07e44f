// Corrected: a state that is made where none is given has the wrong number of layers.
public static class Program
{
    private static readonly LSTM lstm = new(4, 8, numLayers: 2, batchFirst: true);

    private static Tensor<float> Step(Tensor<float> x)
    {
        var h = Tensor.Zeros(2, x.Lengths[0], 8);
        var c = Tensor.Zeros(2, x.Lengths[0], 8);
        return lstm.Forward(x, (h, c)).Output;
    }

    public static void Main() => Console.WriteLine(Step(Tensor.Rand(3, 5, 4)).Lengths[2]);
}
