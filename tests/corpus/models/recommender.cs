// A two-tower recommender: user and item embeddings, with a bias of each, and their dot product.
var model = new TwoTower(users: 50, items: 80, dim: 16);
var users = Tensor.CreateFromShape<long>([6]);
var items = Tensor.CreateFromShape<long>([6]);
var rating = model.Forward(users, items);
Console.WriteLine(rating.Lengths[0]);

[Model]
public partial class TwoTower
{
    private readonly Embedding userEmbedding, itemEmbedding, userBias, itemBias;
    private readonly Sequential userTower, itemTower;

    public TwoTower(int users, int items, int dim)
    {
        userEmbedding = new(users, dim);
        itemEmbedding = new(items, dim);
        userBias = new(users, 1);
        itemBias = new(items, 1);
        userTower = Tower(dim);
        itemTower = Tower(dim);

        static Sequential Tower(int size) => new(new Linear(size, size * 2), new ReLU(), new Linear(size * 2, size));
    }

    [Shape("(N), (N) -> (N)")]
    public Tensor<float> Forward(Tensor<long> user, Tensor<long> item)
    {
        var u = userTower.Forward(userEmbedding.Forward(user));
        var v = itemTower.Forward(itemEmbedding.Forward(item));
        var dot = (u * v).Sum(dim: 1);
        return dot + userBias.Forward(user).Squeeze(1) + itemBias.Forward(item).Squeeze(1);
    }
}
