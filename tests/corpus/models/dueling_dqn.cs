// A dueling DQN (Wang et al. 2015) on stacked frames.
var dqn = new DuelingDqn(numActions: 4);
Console.WriteLine(dqn.Forward(Tensor.Rand(2, 4, 84, 84)).Lengths[1]);

[Model]
public partial class DuelingDqn
{
    private readonly Sequential features, advantage, value;

    public DuelingDqn(int numActions)
    {
        features = new Sequential(
            new Conv2d(4, 8, kernelSize: 8, stride: 4), new ReLU(),
            new Conv2d(8, 16, kernelSize: 4, stride: 2), new ReLU(),
            new Conv2d(16, 16, kernelSize: 3, stride: 1), new ReLU());
        var size = FeatureSize(84, (8, 4), (4, 2), (3, 1));
        advantage = new Sequential(new Linear(16 * size * size, 32), new ReLU(), new Linear(32, numActions));
        value = new Sequential(new Linear(16 * size * size, 32), new ReLU(), new Linear(32, 1));
    }

    private static int FeatureSize(int size, params (int Kernel, int Stride)[] layers)
    {
        foreach (var (kernel, stride) in layers)
            size = (size - kernel) / stride + 1;
        return size;
    }

    [Shape("(N, 4, 84, 84) -> (N, numActions)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = features.Forward(x);
        x = x.Reshape(x.Lengths[0], -1);
        var advantage = this.advantage.Forward(x);
        var value = this.value.Forward(x);
        return value + advantage - advantage.Mean(1, keepdim: true);
    }
}
