// Corrected: the array holds one row less than its sizes say.
var data = new float[32 * 4];
var batch = Tensor.Create(data, [32, 4]);
Console.WriteLine(new Linear(4, 2).Forward(batch).Lengths[0]);
