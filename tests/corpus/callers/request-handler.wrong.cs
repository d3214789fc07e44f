// a handler of requests makes a picture of the wrong layout.
var app = new App();
var model = new Mnist();
app.MapPost("/classify", (float[] pixels) =>
{
    var image = Tensor.Create(pixels, [1, 784]);
    return model.Forward(image).Argmax(); // error
});
Console.WriteLine(app.Run(new float[784]));

public sealed class App
{
    private readonly List<Func<float[], long>> handlers = [];

    public void MapPost(string path, Func<float[], long> handler)
    {
        if (path.Length > 0)
            handlers.Add(handler);
    }

    public long Run(float[] pixels) => handlers.Sum(handler => handler(pixels));
}

[Model]
public partial class Mnist
{
    private readonly Conv2d conv = new(1, 8, kernelSize: 3, padding: 1);
    private readonly Linear fc = new(8 * 14 * 14, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().MaxPool2d(2).Flatten(1));
}
