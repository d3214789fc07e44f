// Maxout (Goodfellow et al. 2013): the greatest of several linear pieces, in a generic stack of any block.
var net = new MaxoutNet(inputs: 10, width: 8, pieces: 3, classes: 4);
Console.WriteLine(net.Forward(Tensor.Rand(5, 10)).Lengths[1]);

[Model]
public partial class Maxout(int inputs, int outputs, int pieces) : IModule
{
    private readonly Linear linear = new(inputs, outputs * pieces);

    [Shape("(*, inputs) -> (*, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => linear.Forward(x).Unflatten(-1, outputs, pieces).Amax(-1);
}

[Model]
public partial class MaxoutNet(int inputs, int width, int pieces, int classes)
{
    private readonly ModuleList<Maxout> blocks = [new(inputs, width, pieces), new(width, width, pieces)];
    private readonly Linear head = new(width, classes);

    [Shape("(N, inputs) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => head.Forward(blocks.Aggregate(x, (h, block) => block.Forward(h)));
}
