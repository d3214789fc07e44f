// Sizes stand in a record that is changed by a copy.
var small = new Config(16, 2);
var large = small with { Width = 32 };
Console.WriteLine(new Linear(large.Width, small.Heads).Forward(Tensor.Rand(1, 32)).Lengths[1]);

public sealed record Config(int Width, int Heads);
