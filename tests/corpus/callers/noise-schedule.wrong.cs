// the noise of a diffusion step has the picture's size without its batch.
public static class Program
{
    public static void Main()
    {
        var images = Tensor.Rand(4, 3, 8, 8);
        var noise = Tensor.Randn(4, 8, 8);
        var scale = Tensor.Rand(4).Reshape(4, 1, 1, 1);
        Console.WriteLine((images * scale + noise).MseLoss(images)); // error
    }
}
