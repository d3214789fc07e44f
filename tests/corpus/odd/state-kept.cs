// A streaming model keeps its state in a field from call to call.
var stream = new Stream(3, 4);
Console.WriteLine(stream.Step(Tensor.Rand(2, 3)).Lengths[0] + stream.Step(Tensor.Rand(2, 3)).Lengths[0]);

public sealed class Stream(int inputs, int hidden)
{
    private readonly GRUCell cell = new(inputs, hidden);
    private Tensor<float>? state;

    public Tensor<float> Step(Tensor<float> x)
    {
        state ??= Tensor.Zeros(x.Lengths[0], hidden);
        state = cell.Forward(x, state);
        return state;
    }
}
