// Everything of size one is squeezed where the batch may be one too.
Console.WriteLine(new Head().Forward(Tensor.Rand(3, 5, 1, 1)).Lengths[1]);

[Model]
public partial class Head
{
    private readonly Linear fc = new(5, 2);

    [Shape("(N, 5, 1, 1) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x.Squeeze());
}
