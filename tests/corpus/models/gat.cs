// A graph attention network (Velickovic et al. 2018) over a dense adjacency; heads are put side by side.
var gat = new Gat(features: 5, hidden: 4, classes: 3, heads: 2);
Console.WriteLine(gat.Forward(Tensor.Rand(6, 5), Tensor.Rand(6, 6)).Lengths[1]);

[Model]
public partial class GraphAttention(int inputs, int outputs, int heads)
{
    private readonly Linear project = new(inputs, heads * outputs, bias: false);
    [Parameter] private readonly Tensor<float> source = Tensor.Randn(heads, outputs);
    [Parameter] private readonly Tensor<float> target = Tensor.Randn(heads, outputs);

    [Shape("(V, inputs), (V, V) -> (V, heads*outputs)")]
    public Tensor<float> Forward(Tensor<float> nodes, Tensor<float> adjacency)
    {
        var h = project.Forward(nodes).Unflatten(1, heads, outputs);
        var from = (h * source).Sum(-1).Transpose(0, 1).Unsqueeze(2);
        var to = (h * target).Sum(-1).Transpose(0, 1).Unsqueeze(1);
        var scores = (from + to).LeakyRelu(0.2) + (adjacency - 1f) * 1e4f;
        var mixed = scores.Softmax(dim: -1).Bmm(h.Transpose(0, 1));
        return mixed.Transpose(0, 1).Flatten(1);
    }
}

[Model]
public partial class Gat(int features, int hidden, int classes, int heads)
{
    private readonly GraphAttention first = new(features, hidden, heads);
    private readonly GraphAttention second = new(hidden * heads, classes, heads: 1);

    [Shape("(V, features), (V, V) -> (V, classes)")]
    public Tensor<float> Forward(Tensor<float> nodes, Tensor<float> adjacency) =>
        second.Forward(first.Forward(nodes, adjacency).Elu(), adjacency).LogSoftmax(dim: 1);
}
