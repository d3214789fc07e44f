// a method that promises any width uses a layer of a fixed one.
public static class Program
{
    private static readonly LayerNorm norm = new(32);

    [Shape("(N, width) -> (N, width)")]
    private static Tensor<float> Normalise(Tensor<float> x) => norm.Forward(x); // error SG1001

    public static void Main() => Console.WriteLine(Normalise(Tensor.Rand(2, 16)).Lengths[1]);
}
