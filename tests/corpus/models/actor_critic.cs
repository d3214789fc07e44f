// A policy and a value from one trunk, as named tuple.
var net = new ActorCritic(observation: 8, actions: 3);
var (policy, value) = net.Forward(Tensor.Rand(5, 8));
Console.WriteLine($"{policy.Lengths[1]} {value.Lengths[0]}");

[Model]
public partial class ActorCritic(int observation, int actions, int hidden = 32)
{
    private readonly Sequential trunk = [new Linear(observation, hidden), new Tanh(), new Linear(hidden, hidden), new Tanh()];
    private readonly Linear actor = new(hidden, actions);
    private readonly Linear critic = new(hidden, 1);

    [Shape("(N, observation) -> (N, actions), (N)")]
    public (Tensor<float> Policy, Tensor<float> Value) Forward(Tensor<float> state)
    {
        var features = trunk.Forward(state);
        return (Policy: actor.Forward(features).Softmax(dim: -1), Value: critic.Forward(features).Squeeze(-1));
    }
}
