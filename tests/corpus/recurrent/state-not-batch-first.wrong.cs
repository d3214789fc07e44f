// batchFirst does not change the state's order of dimensions.
Console.WriteLine(new Stateful().Forward(Tensor.Rand(2, 7, 4), Tensor.Rand(2, 6)).Lengths[1]);

[Model]
public partial class Stateful
{
    private readonly GRU gru = new(4, 6, batchFirst: true);

    [Shape("(N, L, 4), (N, 6) -> (N, L, 6)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> initial)
    {
        var state = initial.Unsqueeze(1);
        return gru.Forward(x, state).Output; // error SG1001
    }
}
