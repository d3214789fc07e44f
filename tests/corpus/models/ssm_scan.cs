// A state space layer with gates that hang on the input, scanned step by step (in the manner of Gu and Dao 2023).
var block = new ScanBlock(width: 6, state: 4);
Console.WriteLine(block.Forward(Tensor.Rand(2, 5, 6)).Lengths[1]);

[Model]
public partial class ScanBlock(int width, int state)
{
    private readonly Linear inProject = new(width, 2 * width), toB = new(width, state), toC = new(width, state), toDelta = new(width, width), outProject = new(width, width);
    [Parameter] private readonly Tensor<float> logA = Tensor.Zeros(width, state);
    [Parameter] private readonly Tensor<float> skip = Tensor.Ones(width);

    [Shape("(N, L, width) -> (N, L, width)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var parts = inProject.Forward(x).Chunk(2, dim: -1);
        var (u, gate) = (parts[0].Silu(), parts[1].Silu());
        var (b, c, delta) = (toB.Forward(u), toC.Forward(u), toDelta.Forward(u).Softplus());
        var decay = -logA.Exp();
        var h = x.NewZeros(x.Lengths[0], width, state);
        var outputs = new Tensor<float>[x.Lengths[1]];
        for (var t = 0; t < outputs.Length; t++)
        {
            var step = delta.Select(1, t).Unsqueeze(-1);
            h = h * (step * decay).Exp() + step * u.Select(1, t).Unsqueeze(-1) * b.Select(1, t).Unsqueeze(1);
            outputs[t] = (h * c.Select(1, t).Unsqueeze(1)).Sum(-1);
        }

        var y = outputs.Stack(dim: 1) + u * skip;
        return outProject.Forward(y * gate);
    }
}
