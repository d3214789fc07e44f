// A list of layers of different sizes, found by a loop of open length.
var sizes = Enumerable.Range(1, Environment.GetCommandLineArgs().Length + 2).Select(i => i * 2).ToArray();
var layers = new List<Linear>();
for (var i = 0; i + 1 < sizes.Length; i++)
    layers.Add(new Linear(sizes[i], sizes[i + 1]));
var x = Tensor.Rand(3, 2);
foreach (var layer in layers)
    x = layer.Forward(x);
Console.WriteLine(x.Lengths[1]);
