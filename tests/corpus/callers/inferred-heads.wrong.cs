// the block cuts its width into heads; eight do not divide 100.
var block = new Heads(100, 8); // error SG1006
Console.WriteLine(block.Forward(Tensor.Rand(2, 5, 100)).Lengths[2]);

[Model]
public partial class Heads(int width, int heads)
{
    private readonly Linear project = new(width, width);

    [Shape("(N, L, width) -> (N, heads, L, width // heads)")]
    public Tensor<float> Forward(Tensor<float> x) =>
        project.Forward(x).Reshape(x.Lengths[0], x.Lengths[1], heads, width / heads).Transpose(1, 2);
}
