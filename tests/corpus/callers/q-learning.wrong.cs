// the values of all actions are compared with the target of the chosen one.
public static class Program
{
    public static void Main()
    {
        var network = new DeepQ(4, 2);
        var states = Tensor.Randn(16, 4);
        var rewards = Tensor.Rand(16);
        var future = network.Forward(states).Amax(1);
        var target = rewards + future * 0.99f;
        var loss = network.Forward(states).MseLoss(target); // error SG1002
        Console.WriteLine(loss);
    }
}

[Model]
public partial class DeepQ(int observations, int actions)
{
    private readonly Linear fc1 = new(observations, 24), fc2 = new(24, actions);

    [Shape("(N, observations) -> (N, actions)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu());
}
