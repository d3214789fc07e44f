// the gate of a layer is narrower than what it lets through.
Console.WriteLine(new Highway().Forward(Tensor.Rand(3, 20)).Lengths[1]);

[Model]
public partial class Highway
{
    private readonly Linear transform = new(20, 20), gate = new(20, 10);

    [Shape("(N, 20) -> (N, 20)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var t = gate.Forward(x).Sigmoid();
        return x + t * transform.Forward(x).Relu(); // error
    }
}
