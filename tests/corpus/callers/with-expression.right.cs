// Corrected: a variant of the configuration widens the model, not the data.
var small = new Config(16, 4);
var large = small with { Width = 16 };
var net = new Linear(large.Width, large.Classes);
Console.WriteLine(net.Forward(Tensor.Rand(3, small.Width)).Lengths[1]);

public sealed record Config(int Width, int Classes);
