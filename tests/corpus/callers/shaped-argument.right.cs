// Corrected: the typed batch has three channels, the model takes one.
using ShapeGen.Dimensions;
using ShapeGen.Typed;

var model = new Digits();
var pictures = Tensor.Zeros(8, 1, 28, 28).To<D8, D1, D28, D28>();
Console.WriteLine(model.Run(pictures).Tensor.Lengths[1]);

[Model]
public partial class Digits
{
    private readonly Conv2d conv = new(1, 4, kernelSize: 5);
    private readonly Linear fc = new(4 * 12 * 12, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
