// the weight is multiplied without being transposed.
Console.WriteLine(new OwnLinear(3, 5).Forward(Tensor.Rand(2, 3)).Lengths[1]);

[Model]
public partial class OwnLinear(int inputs, int outputs)
{
    [Parameter] private readonly Tensor<float> weight = Tensor.Randn(outputs, inputs);
    [Parameter] private readonly Tensor<float> bias = Tensor.Zeros(outputs);

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Matmul(weight) + bias; // error
}
