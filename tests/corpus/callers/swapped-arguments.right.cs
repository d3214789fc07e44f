// Corrected: the two inputs of the model are given in the wrong order.
var model = new Recommender();
var users = Tensor.Rand(8, 20);
var items = Tensor.Rand(8, 50);
Console.WriteLine(model.Forward(users, items).Lengths[0]);

[Model]
public partial class Recommender
{
    private readonly Linear userTower = new(20, 6), itemTower = new(50, 6);

    [Shape("(N, 20), (N, 50) -> (N)")]
    public Tensor<float> Forward(Tensor<float> users, Tensor<float> items) =>
        (userTower.Forward(users) * itemTower.Forward(items)).Sum(1);
}
