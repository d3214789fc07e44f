// the network takes flattened images, the batch is still 28 x 28.
var images = Tensor.Rand(16, 1, 28, 28);
var model = new Perceptron();
var logits = model.Forward(images); // error
Console.WriteLine(logits.Lengths[1]);

[Model]
public partial class Perceptron
{
    private readonly Linear fc1 = new(28 * 28, 128), fc2 = new(128, 10);

    [Shape("(N, 784) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu());
}
