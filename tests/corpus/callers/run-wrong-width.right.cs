// Corrected: the generated Run is called with 32 x 32 pictures where 28 x 28 are declared.
var model = new Digits();
var pictures = Tensor.Zeros(5, 1, 28, 28);
Console.WriteLine(model.Run(pictures).Lengths[1]);

[Model]
public partial class Digits
{
    private readonly Conv2d conv = new(1, 4, kernelSize: 5);
    private readonly Linear fc = new(4 * 12 * 12, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
