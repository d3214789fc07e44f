// what Run gives goes to a head of another width.
var encoder = new Encoder();
var head = new Linear(16, 3);
var code = encoder.Run(Tensor.Rand(5, 32));
Console.WriteLine(head.Forward(code).Lengths[1]); // error

[Model]
public partial class Encoder
{
    private readonly Linear fc = new(32, 8);

    [Shape("(N, 32) -> (N, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Tanh();
}
