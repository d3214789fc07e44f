// Corrected: a record's array is wrapped with the sizes of the other split.
var data = new Split(new float[80 * 4], new long[80]);
var x = Tensor.Create(data.Inputs, [80, 4]);
var y = Tensor.Create(data.Labels, [80]);
Console.WriteLine(new Linear(4, 3).Forward(x).CrossEntropy(y));

public sealed record Split(float[] Inputs, long[] Labels);
