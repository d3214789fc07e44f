// A graph convolutional network (Kipf and Welling 2016) with a dense adjacency matrix.
var gcn = new Gcn(nfeat: 12, nhid: 8, nclass: 3, dropout: 0.5);
Console.WriteLine(gcn.Forward(Tensor.Rand(20, 12), Tensor.Rand(20, 20)).Lengths[1]);

[Model]
public partial class GraphConvolution
{
    [Parameter] private readonly Tensor<float> weight;
    [Parameter] private readonly Tensor<float>? bias;

    public GraphConvolution(int inFeatures, int outFeatures, bool bias = true)
    {
        weight = Tensor.Rand(inFeatures, outFeatures);
        if (bias)
            this.bias = Tensor.Zeros(outFeatures);
    }

    [Shape("(V, inFeatures), (V, V) -> (V, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> input, Tensor<float> adj)
    {
        var support = input.Matmul(weight);
        var output = adj.Matmul(support);
        return bias is null ? output : output + bias;
    }
}

[Model]
public partial class Gcn(int nfeat, int nhid, int nclass, double dropout)
{
    private readonly GraphConvolution gc1 = new(nfeat, nhid);
    private readonly GraphConvolution gc2 = new(nhid, nclass);
    private readonly Dropout drop = new(dropout);

    [Shape("(V, nfeat), (V, V) -> (V, nclass)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> adj)
    {
        x = gc1.Forward(x, adj).Relu();
        x = drop.Forward(x);
        x = gc2.Forward(x, adj);
        return x.LogSoftmax(dim: 1);
    }
}
