// a stack of blocks is built with widths that do not follow one another.
var first = new Block(16, 32);
var second = new Block(16, 8);
var x = Tensor.Rand(4, 16);
Console.WriteLine(second.Forward(first.Forward(x)).Lengths[1]); // error

[Model]
public partial class Block(int from, int to)
{
    private readonly Linear fc = new(from, to);
    private readonly LayerNorm norm = new(to);

    [Shape("(*, from) -> (*, to)")]
    public Tensor<float> Forward(Tensor<float> x) => norm.Forward(fc.Forward(x)).Relu();
}
