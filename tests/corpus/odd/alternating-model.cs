// Two layers used in turn, as often as a parameter says.
var model = new Alternating(4, 6);
Console.WriteLine(model.Forward(Tensor.Rand(2, 4), 3).Lengths[1]);

[Model]
public partial class Alternating(int narrow, int wide)
{
    private readonly Linear up = new(narrow, wide), down = new(wide, narrow);

    [Shape("(N, narrow) -> (N, C)")]
    public Tensor<float> Forward(Tensor<float> x, int times)
    {
        for (var i = 0; i < times; i++)
            x = i % 2 == 0 ? up.Forward(x) : down.Forward(x);
        return x;
    }
}
