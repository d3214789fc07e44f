// Corrected: the second input of Run has a batch of its own.
var model = new Siamese();
var left = Tensor.Rand(8, 20);
var right = Tensor.Rand(8, 20);
Console.WriteLine(model.Run(left, right).Lengths[0]);

[Model]
public partial class Siamese
{
    private readonly Linear tower = new(20, 6);

    [Shape("(N, 20), (N, 20) -> (N)")]
    public Tensor<float> Forward(Tensor<float> left, Tensor<float> right) => (tower.Forward(left) * tower.Forward(right)).Sum(1);
}
