// settable options describe a smaller picture than the one given.
var options = new Options { Size = 24 };
var model = new Linear(options.Channels * options.Size * options.Size, 10);
var picture = Tensor.Rand(1, 3, 32, 32);
Console.WriteLine(model.Forward(picture.Flatten(1)).Lengths[1]); // error

public sealed class Options
{
    public int Channels { get; set; } = 3;

    public int Size { get; set; } = 28;
}
