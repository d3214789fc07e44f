// the test rows of a flat array are counted in rows, not in floats.
var values = new float[100 * 4];
var test = values[80..];
var x = Tensor.Create(test, [100, 4]); // error
Console.WriteLine(new Linear(4, 2).Forward(x).Lengths[0]);
