// Sizes come from shifts, conversions, lengths of arrays and the platform's mathematics.
var data = new float[120];
var side = (int)Math.Sqrt(144);
var width = 1 << 3;
var x = Tensor.Create(data, [data.Length / 10, 10]);
Console.WriteLine(new Linear(side - 2, width).Forward(x).Reshape(Math.Max(4, 6), -1).Lengths[1]);
Console.WriteLine(new Linear("ten of them".Length - 1, 2).Forward(x).Lengths[1]);
