// A record gives the sizes in the wrong order.
public sealed record NetConfig(int Inputs, int Hidden, int Outputs);
[Model]
public partial class Net(NetConfig c)
{
    private readonly Linear a = new(c.Inputs, c.Hidden), b = new(c.Outputs, c.Hidden);
    [Shape("(N, I) -> (N, O)")]
    public Tensor<float> Forward(Tensor<float> x) => b.Forward(a.Forward(x)); 
}
public static class Program { public static void Main() => Console.WriteLine(new Net(new NetConfig(3, 4, 5)).Forward(Tensor.Rand(2, 3)).Lengths[1]); } // error
