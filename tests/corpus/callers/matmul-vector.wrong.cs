// a matrix of weights and a vector of features have no dimension in common.
var weights = Tensor.Randn(10, 4);
var features = Tensor.Randn(10);
Console.WriteLine(weights.Matmul(features).Lengths[0]); // error
