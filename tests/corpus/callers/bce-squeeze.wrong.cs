// binary predictions (N, 1) meet labels (N).
var model = new Discriminator();
var real = Tensor.Randn(16, 2);
var labels = Tensor.Ones(16);
var predictions = model.Forward(real);
var loss = predictions.BinaryCrossEntropyWithLogits(labels); // error
Console.WriteLine(loss);

[Model]
public partial class Discriminator
{
    private readonly Sequential layers = [new Linear(2, 32), new LeakyReLU(0.2), new Linear(32, 1)];

    [Shape("(N, 2) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> points) => layers.Forward(points);
}
