// Corrected: the test rows of a flat array are counted in rows, not in floats.
var values = new float[100 * 4];
var test = values[(80 * 4)..];
var x = Tensor.Create(test, [20, 4]);
Console.WriteLine(new Linear(4, 2).Forward(x).Lengths[0]);
