// A mixture of experts, all of them computed, their results weighted by a softmax gate.
var moe = new MixtureOfExperts(inputs: 12, outputs: 6, experts: 4, hidden: 16);
Console.WriteLine(moe.Forward(Tensor.Rand(5, 12)).Lengths[1]);

[Model]
public partial class Expert(int inputs, int hidden, int outputs)
{
    private readonly Linear up = new(inputs, hidden), down = new(hidden, outputs);

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => down.Forward(up.Forward(x).Relu());
}

[Model]
public partial class MixtureOfExperts
{
    private readonly ModuleList<Expert> experts;
    private readonly Linear gate;

    public MixtureOfExperts(int inputs, int outputs, int experts, int hidden)
    {
        this.experts = [.. from _ in Enumerable.Range(0, experts) select new Expert(inputs, hidden, outputs)];
        gate = new(inputs, experts);
    }

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var weights = gate.Forward(x).Softmax(dim: 1).Unsqueeze(2);
        var outputs = experts.Select(expert => expert.Forward(x)).Stack(dim: 1);
        return (outputs * weights).Sum(dim: 1);
    }
}
