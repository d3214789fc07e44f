// Locals, parameters and members share names with the contract's variables.
const int N = 7;
var model = new Net(5);
Console.WriteLine(model.Forward(Tensor.Rand(3, 5)).Lengths[0] + new Linear(N, 2).Forward(Tensor.Rand(1, N)).Lengths[1]);

[Model]
public partial class Net(int features)
{
    private readonly Linear fc = new(features, 2 * features);

    [Shape("(L, features) -> (L, H), H = 2*features")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var features = x.Lengths[0];
        var l = x.Lengths[^1];
        return fc.Forward(x.Reshape(features, l));
    }
}
