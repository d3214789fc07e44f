// the caller's method states its shapes, its caller does not keep them.
public static class Program
{
    [Shape("(N, 3, H, W) -> (N, 1, H, W)")]
    private static Tensor<float> Grey(Tensor<float> images) =>
        (images * Tensor.Create(new float[] { 0.3f, 0.6f, 0.1f }, [3, 1, 1])).Sum(1, keepdim: true);

    public static void Main()
    {
        var photos = Tensor.Rand(2, 4, 32, 32);
        Console.WriteLine(Grey(photos).Lengths[1]); // error
    }
}
