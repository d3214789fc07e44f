// Corrected: the data made in a try block is too narrow for the layer.
Tensor<float> data;
try
{
    data = Tensor.Rand(4, 6);
}
catch (InvalidOperationException)
{
    data = Tensor.Zeros(4, 6);
}

Console.WriteLine(new Linear(6, 1).Forward(data).Lengths[0]);
