// Corrected: the labels of an epoch's batches are one shorter than the batches.
const int Batch = 16;
var model = new Classifier();
var loss = new CrossEntropyLoss();
var total = 0f;
for (var epoch = 0; epoch < 3; epoch++)
{
    var images = Tensor.Randn(Batch, 1, 8, 8);
    var labels = Tensor.CreateFromShape<long>([Batch]);
    total += loss.Forward(model.Forward(images), labels);
}

Console.WriteLine(total);

[Model]
public partial class Classifier
{
    private readonly Linear hidden = new(64, 32), output = new(32, 10);

    [Shape("(N, 1, 8, 8) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => output.Forward(hidden.Forward(x.Flatten(1)).Relu());
}
