// The layer in the field is replaced before it is called.
var owner = new Owner();
owner.Widen();
Console.WriteLine(owner.Score(Tensor.Rand(2, 20)).Lengths[1]);

public sealed class Owner
{
    private Linear head = new(10, 5);

    public void Widen() => head = new Linear(20, 5);

    public Tensor<float> Score(Tensor<float> x) => head.Forward(x);
}
