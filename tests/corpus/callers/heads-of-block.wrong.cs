// eight heads do not divide a width of 100.
var block = new Block(dModel: 100, heads: 8); // error SG1006
Console.WriteLine(block.Forward(Tensor.Randn(2, 6, 100)).Lengths[2]);

[Model]
public partial class Block(int dModel, int heads)
{
    private readonly LayerNorm norm = new(dModel);
    private readonly MultiheadAttention attention = new(dModel, heads, batchFirst: true);

    [Shape("(N, L, dModel) -> (N, L, dModel)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = norm.Forward(x);
        var (attended, _) = attention.Forward(y, y, y);
        return x + attended;
    }
}
