// queries and keys of a two-input model have different batches.
var model = new Siamese();
var first = Tensor.Rand(8, 20);
var second = Tensor.Rand(9, 20);
Console.WriteLine(model.Forward(first, second).Lengths[0]); // error SG1001

[Model]
public partial class Siamese
{
    private readonly Linear tower = new(20, 6);

    [Shape("(N, 20), (N, 20) -> (N)")]
    public Tensor<float> Forward(Tensor<float> a, Tensor<float> b) =>
        (tower.Forward(a) * tower.Forward(b)).Sum(1);
}
