// Corrected: the method promises a grey picture and returns a flat one.
public static class Program
{
    [Shape("(N, 3, H, W) -> (N, 1, H, W)")]
    private static Tensor<float> Grey(Tensor<float> images) => images.Mean(1, keepdim: true);

    public static void Main() => Console.WriteLine(Grey(Tensor.Rand(2, 3, 8, 8)).Lengths[0]);
}
