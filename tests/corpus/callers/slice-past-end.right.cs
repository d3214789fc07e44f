// Corrected: the last batch reaches past the end of the data.
var data = Tensor.Rand(100, 4);
var last = data[84..100, ..];
Console.WriteLine(new Linear(4, 2).Forward(last).Lengths[0]);
