// A recurrent actor and critic (Mnih et al. 2016): the state is given and handed back.
var agent = new RecurrentAgent(observation: 7, hidden: 8, actions: 3);
var (policy, value, state) = agent.Forward(Tensor.Rand(2, 7), (Tensor.Zeros(2, 8), Tensor.Zeros(2, 8)));
Console.WriteLine(policy.Lengths[1] + value.Rank + state.Cell.Lengths[1]);

[Model]
public partial class RecurrentAgent(int observation, int hidden, int actions)
{
    private readonly Linear encode = new(observation, hidden), actor = new(hidden, actions), critic = new(hidden, 1);
    private readonly LSTMCell cell = new(hidden, hidden);

    [Shape("(N, observation), ((N, hidden), (N, hidden)) -> (N, actions), (N), ((N, hidden), (N, hidden))")]
    public (Tensor<float> Policy, Tensor<float> Value, (Tensor<float> Hidden, Tensor<float> Cell) State) Forward(
        Tensor<float> seen, (Tensor<float> Hidden, Tensor<float> Cell) state)
    {
        var features = encode.Forward(seen).Elu();
        state = cell.Forward(features, state);
        return (actor.Forward(state.Hidden).Softmax(dim: -1), critic.Forward(state.Hidden).Squeeze(-1), state);
    }
}
