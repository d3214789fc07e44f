// Corrected: only the declared output is wrong: mean and variance change places with different sizes.
var (mean, deviation) = new TwoHeads().Forward(Tensor.Rand(2, 12));
Console.WriteLine(mean.Lengths[1] + deviation.Lengths[1]);

[Model]
public partial class TwoHeads
{
    private readonly Linear trunk = new(12, 24), policy = new(24, 4), value = new(24, 1);

    [Shape("(N, 12) -> (N, 4), (N, 1)")]
    public (Tensor<float> Policy, Tensor<float> Value) Forward(Tensor<float> state)
    {
        var x = trunk.Forward(state).Relu();
        var p = policy.Forward(x).Softmax(1);
        var v = value.Forward(x);
        return (p, v);
    }
}
