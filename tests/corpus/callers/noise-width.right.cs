// Corrected: noise of another width.
[Model]
public partial class G(int latent)
{
    private readonly Sequential net = [new Linear(latent, 128), new LeakyReLU(0.2), new Linear(128, 784), new Tanh()];
    [Shape("(N, latent) -> (N, 1, 28, 28)")]
    public Tensor<float> Forward(Tensor<float> z) => net.Forward(z).Reshape(-1, 1, 28, 28);
}
[Model]
public partial class D
{
    private readonly Sequential net = [new Flatten(), new Linear(784, 128), new LeakyReLU(0.2), new Linear(128, 1)];
    [Shape("(N, 1, 28, 28) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x) => net.Forward(x);
}
public static class Program
{
    public static void Main()
    {
        var g = new G(64); var d = new D();
                var fake = g.Forward(Tensor.Randn(16, 64));
        var loss = new BCEWithLogitsLoss().Forward(d.Forward(fake), Tensor.Ones(16, 1));
        Console.WriteLine(loss);
    }
}
