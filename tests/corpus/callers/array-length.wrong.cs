// the array holds one row less than its sizes say.
var data = new float[31 * 4];
var batch = Tensor.Create(data, [32, 4]); // error
Console.WriteLine(new Linear(4, 2).Forward(batch).Lengths[0]);
