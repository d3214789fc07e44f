// A batch of one takes another way.
var head = new Head();
Console.WriteLine(head.Forward(Tensor.Rand(1, 12)).Lengths[0] + head.Forward(Tensor.Rand(3, 12)).Lengths[0]);

[Model]
public partial class Head
{
    private readonly Linear fc = new(12, 4), single = new(12, 4);

    [Shape("(N, 12) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        if (x.Lengths[0] == 1)
            return single.Forward(x.Squeeze(0)).Unsqueeze(0);
        return fc.Forward(x);
    }
}
