// The projection exists only where the sizes differ.
Console.WriteLine(new Skip(4, 4).Forward(Tensor.Rand(1, 4)).Lengths[1] + new Skip(4, 6).Forward(Tensor.Rand(1, 4)).Lengths[1]);

[Model]
public partial class Skip(int inputs, int outputs)
{
    private readonly Linear main = new(inputs, outputs);
    private readonly Linear? project = inputs != outputs ? new Linear(inputs, outputs) : null;

    [Shape("(*, inputs) -> (*, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => main.Forward(x) + (project?.Forward(x) ?? x);
}
