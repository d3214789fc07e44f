// a forecast of seven days is compared with one day.
public static class Program
{
    [Shape("(N, 30, 5) -> (N, 7)")]
    private static Tensor<float> Forecast(Tensor<float> history) => head.Forward(lstm.Forward(history).Output.Select(1, -1));

    private static readonly LSTM lstm = new(5, 16, batchFirst: true);

    private static readonly Linear head = new(16, 7);

    public static void Main()
    {
        var history = Tensor.Rand(12, 30, 5);
        var truth = Tensor.Rand(12, 1);
        Console.WriteLine(Forecast(history).L1Loss(truth)); // error
    }
}
