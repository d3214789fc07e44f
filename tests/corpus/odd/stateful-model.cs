// A model that keeps its last output between calls.
var model = new Remembering(4);
model.Forward(Tensor.Rand(3, 4));
Console.WriteLine(model.Forward(Tensor.Rand(3, 4)).Lengths[1]);

[Model]
public partial class Remembering(int size)
{
    private readonly Linear layer = new(size, size);
    private Tensor<float>? last;

    [Shape("(N, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = layer.Forward(last is null ? x : x + last);
        last = y;
        return y;
    }
}
