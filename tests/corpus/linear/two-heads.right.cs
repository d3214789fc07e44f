// Corrected: the second head of a model takes the raw input.
var (value, policy) = new ActorCritic().Forward(Tensor.Rand(3, 6));
Console.WriteLine(value.Lengths[0] + policy.Lengths[1]);

[Model]
public partial class ActorCritic
{
    private readonly Linear trunk = new(6, 24), critic = new(24, 1), actor = new(24, 4);

    [Shape("(N, 6) -> ((N, 1), (N, 4))")]
    public (Tensor<float> Value, Tensor<float> Policy) Forward(Tensor<float> x)
    {
        var h = trunk.Forward(x).Tanh();
        return (critic.Forward(h), actor.Forward(h).Softmax(1));
    }
}
