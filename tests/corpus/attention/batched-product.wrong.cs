// a batched product of matrices of unequal rank.
Console.WriteLine(new Context().Forward(Tensor.Rand(2, 5), Tensor.Rand(2, 5, 16)).Lengths[1]);

[Model]
public partial class Context
{
    [Shape("(N, L), (N, L, 16) -> (N, 16)")]
    public Tensor<float> Forward(Tensor<float> weights, Tensor<float> memory) =>
        weights.Bmm(memory); // error SG1002
}
