// A block takes its activation as a type.
Console.WriteLine(new Feed<ReLU>(4, 6).Forward(Tensor.Rand(2, 4)).Lengths[1] + new Feed<SiLU>(3, 5).Forward(Tensor.Rand(2, 3)).Lengths[1]);

[Model]
public partial class Feed<TActivation>(int inputs, int outputs)
    where TActivation : IModule, new()
{
    private readonly Linear fc = new(inputs, outputs);
    private readonly TActivation activation = new();

    [Shape("(*, inputs) -> (*, outputs)")]
    public Tensor<float> Forward(Tensor<float> x) => activation.Forward(fc.Forward(x));
}
