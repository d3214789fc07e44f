// Neural collaborative filtering (He et al. 2017): a product of embeddings beside a tower that halves its width.
var model = new NeuMf(users: 20, items: 30, factors: 4, hidden: 16);
Console.WriteLine(model.Forward(Tensor.CreateFromShape<long>([3]), Tensor.CreateFromShape<long>([3])).Lengths[0]);

[Model]
public partial class NeuMf(int users, int items, int factors, int hidden)
{
    private readonly Embedding userProduct = new(users, factors), itemProduct = new(items, factors);
    private readonly Embedding userTower = new(users, hidden), itemTower = new(items, hidden);
    private readonly Linear tower1 = new(2 * hidden, hidden), tower2 = new(hidden, hidden / 2), tower3 = new(hidden / 2, factors);
    private readonly Linear predict = new(2 * factors, 1);

    [Shape("(N), (N) -> (N)")]
    public Tensor<float> Forward(Tensor<long> user, Tensor<long> item)
    {
        var product = userProduct.Forward(user) * itemProduct.Forward(item);
        var joined = Tensor.Cat([userTower.Forward(user), itemTower.Forward(item)], dim: -1);
        var deep = tower3.Forward(tower2.Forward(tower1.Forward(joined).Relu()).Relu()).Relu();
        return predict.Forward(Tensor.Cat([product, deep], dim: -1)).Squeeze(-1).Sigmoid();
    }
}
