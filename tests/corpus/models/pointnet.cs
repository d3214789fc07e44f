// PointNet (Qi et al. 2017): shared layers as 1x1 convolutions, a transform net, symmetric max.
var net = new PointNet(k: 5);
Console.WriteLine(net.Forward(Tensor.Rand(2, 3, 64)).Lengths[1]);

[Model]
public partial class TNet(int k)
{
    private readonly Conv1d conv1 = new(k, 16, 1), conv2 = new(16, 32, 1);
    private readonly Linear fc1 = new(32, 16), fc2 = new(16, k * k);
    private readonly BatchNorm1d bn1 = new(16), bn2 = new(32), bn3 = new(16);
    [Buffer] private readonly Tensor<float> identity = Tensor.Zeros(1, k * k);

    [Shape("(N, k, P) -> (N, k, k)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = bn1.Forward(conv1.Forward(x)).Relu();
        x = bn2.Forward(conv2.Forward(x)).Relu();
        x = x.Amax(dim: 2);
        x = bn3.Forward(fc1.Forward(x)).Relu();
        x = fc2.Forward(x) + identity;
        return x.Reshape(-1, k, k);
    }
}

[Model]
public partial class PointNet(int k)
{
    private readonly TNet stn = new(3);
    private readonly Conv1d conv1 = new(3, 16, 1), conv2 = new(16, 64, 1);
    private readonly BatchNorm1d bn1 = new(16), bn2 = new(64);
    private readonly Linear head = new(64, k);

    [Shape("(N, 3, P) -> (N, k)")]
    public Tensor<float> Forward(Tensor<float> points)
    {
        var transform = stn.Forward(points);
        var x = points.Transpose(2, 1).Bmm(transform).Transpose(2, 1);
        x = bn1.Forward(conv1.Forward(x)).Relu();
        x = bn2.Forward(conv2.Forward(x));
        return head.Forward(x.Amax(2)).LogSoftmax(1);
    }
}
