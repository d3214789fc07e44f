// weights that were made elsewhere do not fit the model that loads them.
var weights = new Dictionary<string, Tensor<float>>
{
    ["fc.weight"] = Tensor.Randn(6, 16),
    ["fc.bias"] = Tensor.Zeros(4),
};
var model = new Head();
model.LoadStateDict(weights); // error
Console.WriteLine(model.Forward(Tensor.Rand(1, 16)).Lengths[1]);

[Model]
public partial class Head
{
    private readonly Linear fc = new(16, 4);

    [Shape("(N, 16) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
