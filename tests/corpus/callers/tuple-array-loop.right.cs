// Corrected: a loop over pairs of features and targets ends in a loss that does not fit.
var pairs = new (Tensor<float> X, Tensor<float> Y)[]
{
    (Tensor.Rand(2, 3), Tensor.Rand(2, 1)),
    (Tensor.Rand(2, 3), Tensor.Rand(2, 1)),
};
var model = new Linear(3, 1);
foreach (var pair in pairs)
    Console.WriteLine(model.Forward(pair.X).MseLoss(pair.Y));
