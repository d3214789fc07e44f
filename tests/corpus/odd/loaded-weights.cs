// weights that are gathered, replaced and loaded.
var weights = new Dictionary<string, Tensor<float>> { { "0.weight", Tensor.Rand(9, 9) } };
weights["0.weight"] = Tensor.Rand(4, 3);
weights.Add("0.bias", Tensor.Rand(4));
if (Environment.ProcessorCount > 0)
    weights["2.weight"] = Tensor.Rand(2, 4);
weights["2.bias"] = Tensor.Rand(2);
var net = new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2));
StateDictionary.Load(net, weights);
var copy = new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2));
StateDictionary.Load(copy, StateDictionary.Of(net));
Console.WriteLine(net.Forward(Tensor.Rand(1, 3)).Lengths[1] + copy.Forward(weights["0.weight"]).Lengths[0]);
