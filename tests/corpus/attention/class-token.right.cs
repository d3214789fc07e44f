// Corrected: the class token is not expanded to the batch before it is joined.
Console.WriteLine(new WithToken().Forward(Tensor.Rand(2, 5, 16)).Lengths[1]);

[Model]
public partial class WithToken
{
    [Parameter] private readonly Tensor<float> token = Tensor.Zeros(1, 1, 16);

    [Shape("(N, L, 16) -> (N, L + 1, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var first = token.Expand(x.Lengths[0], 1, 16);
        return Tensor.Cat([first, x], dim: 1);
    }
}
