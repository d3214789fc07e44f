// Corrected: a method that promises any width uses a layer of a fixed one.
public static class Program
{
    private static readonly LayerNorm norm = new(32);

    [Shape("(N, 32) -> (N, 32)")]
    private static Tensor<float> Normalise(Tensor<float> x) => norm.Forward(x);

    public static void Main() => Console.WriteLine(Normalise(Tensor.Rand(2, 32)).Lengths[1]);
}
