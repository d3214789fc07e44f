// A hypernetwork (Ha et al. 2016): one network makes the weights of another, for each example its own.
var net = new HyperNet(condition: 4, inputs: 3, outputs: 5);
Console.WriteLine(net.Forward(Tensor.Rand(2, 3), Tensor.Rand(2, 4)).Lengths[1]);

[Model]
public partial class HyperNet(int condition, int inputs, int outputs)
{
    private readonly int weights = inputs * outputs;
    private readonly Linear trunk = new(condition, 16), toWeight = new(16, inputs * outputs), toBias = new(16, outputs);

    [Shape("(N, inputs), (N, condition) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> task)
    {
        var code = trunk.Forward(task).Tanh();
        var made = toWeight.Forward(code);
        var matrix = made.Narrow(1, 0, weights).Reshape(x.Lengths[0], inputs, outputs);
        return x.Unsqueeze(1).Bmm(matrix).Squeeze(1) + toBias.Forward(code);
    }
}
