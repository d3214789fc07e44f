// The layers stand in a base class whose sizes the derived constructor gives.
Console.WriteLine(new Narrow().Forward(Tensor.Rand(2, 16)).Lengths[1]);

public abstract class Block(int inputs, int outputs)
{
    protected readonly Linear fc = new(inputs, outputs);

    protected Tensor<float> Activate(Tensor<float> x) => fc.Forward(x).Relu();
}

[Model]
public partial class Narrow() : Block(16, 4)
{
    private readonly Linear last = new(4, 2);

    [Shape("(N, 16) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => last.Forward(Activate(x));
}
