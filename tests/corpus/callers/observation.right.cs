// Corrected: a single observation of the environment has no batch dimension.
public static class Program
{
    public static void Main()
    {
        var policy = new Policy();
        var observation = Tensor.Create(new[] { 0.1f, -0.2f, 0.03f, 0.4f }, [4]);
        var action = policy.Forward(observation.Unsqueeze(0)).Argmax(1);
        Console.WriteLine(action);
    }
}

[Model]
public partial class Policy
{
    private readonly Linear fc1 = new(4, 32), fc2 = new(32, 2);

    [Shape("(N, 4) -> (N, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu()).Softmax(1);
}
