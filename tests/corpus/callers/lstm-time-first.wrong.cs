// time and batch are swapped for an LSTM that reads time first.
public static class Program
{
    public static void Main()
    {
        var model = new Reader();
        var sequences = Tensor.Randn(4, 20, 6);
        var state = Tensor.Zeros(1, 4, 12);
        var output = model.Forward(sequences, state); // error SG1001
        Console.WriteLine(output.Lengths[0]);
    }
}

[Model]
public partial class Reader
{
    private readonly GRU gru = new(6, 12);

    [Shape("(L, N, 6), (1, N, 12) -> (L, N, 12)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> state) => gru.Forward(x, state).Output;
}
