// image and text features together are wider than the fusion layer.
public static class Program
{
    public static void Main()
    {
        var image = Tensor.Randn(8, 512);
        var text = Tensor.Randn(8, 256);
        var joined = Tensor.Cat([image, text], dim: 1);
        var fusion = new Fusion(512);
        Console.WriteLine(fusion.Forward(joined).Lengths[1]); // error SG1001
    }
}

[Model]
public partial class Fusion(int inputs)
{
    private readonly Linear fc = new(inputs, 64);

    [Shape("(N, inputs) -> (N, 64)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Relu();
}
