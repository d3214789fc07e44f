// The gated residual networks of the temporal fusion transformer (Lim et al. 2019), with variables selected by weights.
var net = new VariableSelection(variables: 3, width: 8);
Console.WriteLine(net.Forward(Tensor.Rand(2, 4, 3)).Lengths[2]);

[Model]
public partial class GatedResidual(int inputs, int hidden, int outputs)
{
    private readonly Linear fc1 = new(inputs, hidden), fc2 = new(hidden, hidden), gate = new(hidden, 2 * outputs);
    private readonly Linear? skip = inputs == outputs ? null : new Linear(inputs, outputs);
    private readonly LayerNorm norm = new(outputs);

    [Shape("(*, inputs) -> (*, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = fc2.Forward(fc1.Forward(x).Elu());
        return norm.Forward((skip?.Forward(x) ?? x) + gate.Forward(h).Glu(-1));
    }
}

[Model]
public partial class VariableSelection(int variables, int width)
{
    private readonly ModuleList<Linear> embeddings = new(Enumerable.Range(0, variables).Select(_ => new Linear(1, width)));
    private readonly ModuleList<GatedResidual> networks = new(Enumerable.Range(0, variables).Select(_ => new GatedResidual(width, width, width)));
    private readonly GatedResidual weigh = new(variables * width, width, variables);

    [Shape("(N, L, variables) -> (N, L, width)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var embedded = new List<Tensor<float>>();
        var processed = new List<Tensor<float>>();
        for (var i = 0; i < variables; i++)
        {
            var one = embeddings[i].Forward(x.Narrow(2, i, 1));
            embedded.Add(one);
            processed.Add(networks[i].Forward(one));
        }

        var weights = weigh.Forward(embedded.Cat(dim: -1)).Softmax(dim: -1);
        return (processed.Stack(dim: -1) * weights.Unsqueeze(2)).Sum(-1);
    }
}
