// Heads by name.
var heads = new Dictionary<string, Linear> { ["small"] = new(4, 2), ["large"] = new(4, 20) };
var x = Tensor.Rand(3, 4);
var total = 0L;
foreach (var (name, head) in heads)
    total += head.Forward(x).Lengths[1] + name.Length;
Console.WriteLine(new Linear(20, 1).Forward(heads["large"].Forward(x)).Lengths[1] + total);
