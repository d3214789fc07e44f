// Corrected: a score is written beside the matrix.
var scores = Tensor.Zeros(3, 4);
scores[2, 0] = 1f;
Console.WriteLine(scores.Lengths[0]);
