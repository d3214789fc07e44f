// In the manner of DLRM (Naumov et al. 2019): embeddings of categories, all pairs of products, a tower on top.
var model = new Dlrm(dense: 5, width: 8, [10, 20, 30]);
Console.WriteLine(model.Forward(Tensor.Rand(4, 5), Tensor.CreateFromShape<long>([4, 3])).Lengths[1]);

[Model]
public partial class Dlrm
{
    private const int Tables = 3;
    private readonly ModuleList<Embedding> tables;
    private readonly Sequential bottom, top;

    public Dlrm(int dense, int width, int[] sizes)
    {
        if (sizes.Length != Tables)
            throw new ArgumentException($"There are {Tables} tables.", nameof(sizes));
        tables = [new Embedding(sizes[0], width), new Embedding(sizes[1], width), new Embedding(sizes[2], width)];
        bottom = new Sequential(new Linear(dense, 16), new ReLU(), new Linear(16, width), new ReLU());
        top = new Sequential(new Linear(width + (Tables + 1) * (Tables + 1), 16), new ReLU(), new Linear(16, 1), new Sigmoid());
    }

    [Shape("(N, dense), (N, 3) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> numbers, Tensor<long> categories)
    {
        var dense = bottom.Forward(numbers);
        var features = new List<Tensor<float>> { dense };
        for (var table = 0; table < Tables; table++)
            features.Add(tables[table].Forward(categories.Select(1, table)));
        var stacked = features.Stack(dim: 1);
        var products = stacked.Bmm(stacked.Transpose(1, 2)).Flatten(1);
        return top.Forward(Tensor.Cat([dense, products], dim: 1));
    }
}
