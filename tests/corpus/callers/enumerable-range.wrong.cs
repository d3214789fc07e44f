// the numbers of a range do not fill the matrix.
var values = Enumerable.Range(0, 12).Select(i => (float)i).ToArray();
var x = Tensor.Create(values, [3, 5]); // error
Console.WriteLine(x.Matmul(Tensor.Ones(4, 1)).Lengths[0]);
