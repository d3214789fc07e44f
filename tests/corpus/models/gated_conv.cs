// A gated convolutional language model (Dauphin et al. 2017).
var glu = new GatedConvNet(vocab: 40, dim: 12, layers: 3, kernel: 4);
Console.WriteLine(glu.Forward(Tensor.CreateFromShape<long>([2, 15])).Lengths[2]);

[Model]
public partial class GatedConv(int dim, int kernel) : IModule
{
    private readonly Conv1d conv = new(dim, 2 * dim, kernel);

    [Shape("(N, dim, L) -> (N, dim, L)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x.Pad([kernel - 1, 0])).Glu(dim: 1) + x;
}

[Model]
public partial class GatedConvNet(int vocab, int dim, int layers, int kernel)
{
    private readonly Embedding embedding = new(vocab, dim);
    private readonly Sequential convs = new(Enumerable.Range(0, layers).Select(_ => new GatedConv(dim, kernel)));
    private readonly Linear output = new(dim, vocab);

    [Shape("(N, L) -> (N, L, vocab)")]
    public Tensor<float> Forward(Tensor<long> tokens)
    {
        var x = embedding.Forward(tokens).Transpose(1, 2);
        x = convs.Forward(x);
        return output.Forward(x.Transpose(1, 2)).LogSoftmax(-1);
    }
}
