// layers that are folded over the data do not follow one another.
var layers = new List<Linear> { new(8, 16), new(8, 4), new(4, 2) };
var result = layers.Aggregate(Tensor.Rand(3, 8), (x, layer) => layer.Forward(x)); // error
Console.WriteLine(result.Lengths[1]);
