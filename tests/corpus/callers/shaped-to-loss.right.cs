// Corrected: typed predictions are compared with targets of another width.
using ShapeGen.Dimensions;
using ShapeGen.Typed;

var model = new Regression();
var x = Tensor.Rand(6, 4).To<D6, D4>();
var y = model.Run(x);
Console.WriteLine(y.Tensor.MseLoss(Tensor.Rand(6, 2)));

[Model]
public partial class Regression
{
    private readonly Linear fc = new(4, 2);

    [Shape("(N, 4) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
