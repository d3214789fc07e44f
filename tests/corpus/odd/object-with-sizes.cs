// Sizes stand in an options object whose initialiser changes them.
var options = new Options { Width = 24, Classes = 3 };
options.Width *= 2;
var model = new Network(options);
Console.WriteLine(model.Forward(Tensor.Rand(2, 48)).Lengths[1]);

public sealed class Options
{
    public int Width { get; set; } = 8;

    public int Classes { get; init; } = 10;
}

[Model]
public partial class Network(Options options)
{
    private readonly Linear fc = new(options.Width, options.Classes);

    [Shape("(N, K) -> (N, C)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
