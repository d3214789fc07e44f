// Corrected: the weights of a Sequential's last layer are those of an older version.
var net = new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2));
var weights = new Dictionary<string, Tensor<float>>();
weights["0.weight"] = Tensor.Rand(4, 3);
weights["0.bias"] = Tensor.Rand(4);
weights.Add("2.weight", Tensor.Rand(2, 4));
weights.Add("2.bias", Tensor.Rand(2));
StateDictionary.Load(net, weights);
Console.WriteLine(net.Forward(Tensor.Rand(1, 3)).Lengths[1]);
