// Corrected: the output is declared batch first, the network works time first.
Console.WriteLine(new Encoder().Forward(Tensor.Rand(7, 2, 4)).Lengths[0]);

[Model]
public partial class Encoder
{
    private readonly RNN rnn = new(4, 6);

    [Shape("(L, N, 4) -> (N, L, 6)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (output, _) = rnn.Forward(x);
        return output.Transpose(0, 1);
    }
}
