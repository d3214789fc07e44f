// Corrected: the picture's colours stand last, as image libraries give them.
public static class Program
{
    public static void Main()
    {
        const int Height = 64, Width = 64;
        var bytes = new byte[Height * Width * 3];
        var floats = Array.ConvertAll(bytes, value => value / 255f);
        var image = Tensor.Create(floats, [1, Height, Width, 3]);
        var network = new Stem();
        var features = network.Forward(image.Permute(0, 3, 1, 2));
        Console.WriteLine(features.Rank);
    }
}

[Model]
public partial class Stem
{
    private readonly Conv2d conv1 = new(3, 16, kernelSize: 3, stride: 2, padding: 1);
    private readonly Conv2d conv2 = new(16, 32, kernelSize: 3, stride: 2, padding: 1);

    [Shape("(N, 3, H, W) -> (N, 32, (H - 1)//2//2 + 1, (W - 1)//2//2 + 1)")]
    public Tensor<float> Forward(Tensor<float> image) => conv2.Forward(conv1.Forward(image).Relu()).Relu();
}
