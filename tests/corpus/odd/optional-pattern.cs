// The optional layer is tried by a pattern and made in the constructor's body.
Console.WriteLine(new Skip(4, 4).Forward(Tensor.Rand(1, 4)).Lengths[1] + new Skip(4, 6).Forward(Tensor.Rand(1, 4)).Lengths[1]);

[Model]
public partial class Skip
{
    private readonly Linear main;
    private readonly Linear? project;

    public Skip(int inputs, int outputs)
    {
        main = new Linear(inputs, outputs);
        if (inputs != outputs)
            project = new Linear(inputs, outputs);
    }

    [Shape("(*, inputs) -> (*, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        if (project is { } layer)
            return main.Forward(x) + layer.Forward(x);
        return main.Forward(x) + x;
    }
}
