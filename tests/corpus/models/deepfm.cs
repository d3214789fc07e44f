// DeepFM (Guo et al. 2017): linear terms, factorised interactions, and a deep part over field embeddings.
const int Fields = 5;
var fm = new DeepFm(40, Fields, 8, 32);
Console.WriteLine(fm.Forward(Tensor.CreateFromShape<long>([4, Fields])).Lengths[0]);

[Model]
public partial class DeepFm(int features, int fields, int embedDim, int hidden)
{
    private readonly Embedding linear = new(features, 1);
    private readonly Embedding embedding = new(features, embedDim);
    private readonly Linear fc1 = new(fields * embedDim, hidden);
    private readonly BatchNorm1d bn = new(hidden);
    private readonly Linear fc2 = new(hidden, 1);
    [Parameter] private readonly Tensor<float> bias = Tensor.Zeros(1);

    [Shape("(N, fields) -> (N)")]
    public Tensor<float> Forward(Tensor<long> x)
    {
        var first = linear.Forward(x).Sum(1);
        var embedded = embedding.Forward(x);
        var logits = first + Interactions(embedded) + Deep(embedded) + bias;
        return logits.Squeeze(1).Sigmoid();
    }

    private static Tensor<float> Interactions(Tensor<float> e)
    {
        var sum = e.Sum(1);
        var squareOfSum = sum * sum;
        var sumOfSquares = (e * e).Sum(1);
        return (squareOfSum - sumOfSquares).Sum(1, keepdim: true) * 0.5f;
    }

    private Tensor<float> Deep(Tensor<float> e) => fc2.Forward(bn.Forward(fc1.Forward(e.Flatten(1))).Relu());
}
