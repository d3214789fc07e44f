// only the declared output is wrong: the block promises its hidden size.
Console.WriteLine(new Projection(8, 16).Forward(Tensor.Rand(2, 8)).Lengths[1]);

[Model]
public partial class Projection(int inputs, int hidden)
{
    private readonly Linear up = new(inputs, hidden), down = new(hidden, inputs);

    [Shape("(N, inputs) -> (N, hidden)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = up.Forward(x).Gelu();
        return down.Forward(y); // error SG1005
    }
}
