// the text encoder's vectors are longer than the picture encoder's.
public static class Clip
{
    public static void Main()
    {
        var text = new TextEncoder(512);
        var picture = new PictureEncoder(256);
        var t = text.Forward(Tensor.CreateFromShape<long>([4, 9]));
        var p = picture.Forward(Tensor.Rand(4, 3, 16, 16));
        var logits = t.Matmul(p.Transpose(0, 1)); // error
        Console.WriteLine(logits.CrossEntropy(Tensor.Arange(4)));
    }
}

[Model]
public partial class TextEncoder(int width)
{
    private readonly Embedding embedding = new(99, 32);
    private readonly Linear project = new(32, width);

    [Shape("(N, L) -> (N, width)")]
    public Tensor<float> Forward(Tensor<long> ids) => project.Forward(embedding.Forward(ids).Mean(1));
}

[Model]
public partial class PictureEncoder(int width)
{
    private readonly Conv2d conv = new(3, width, kernelSize: 16);

    [Shape("(N, 3, 16, 16) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> image) => conv.Forward(image).Flatten(1);
}
