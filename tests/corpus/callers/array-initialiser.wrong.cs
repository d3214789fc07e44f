// six values are to be a matrix of 2 x 4.
float[] values = [1, 2, 3, 4, 5, 6];
var matrix = Tensor.Create(values, [2, 4]); // error
Console.WriteLine(matrix.Matmul(Tensor.Ones(4, 1)).Lengths[1]);
