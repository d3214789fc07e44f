// A tensor is replaced where a conversion fails.
var x = Tensor.Rand(1, 4);
try
{
    x = Tensor.Rand(1, 5);
    x = Tensor.Rand(1, int.Parse("six"));
}
catch (FormatException)
{
    x = Tensor.Rand(2, 6);
}
finally
{
    x = x.Unsqueeze(1);
}

Console.WriteLine(new Conv1d(1, 2, kernelSize: 6).Forward(x).Lengths[2]);
