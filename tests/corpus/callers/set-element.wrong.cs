// a score is written beside the matrix.
var scores = Tensor.Zeros(3, 4);
scores[3, 0] = 1f; // error
Console.WriteLine(scores.Lengths[0]);
