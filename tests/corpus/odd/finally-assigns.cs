// What a finally block assigns is what counts.
var x = Tensor.Rand(2, 3);
try
{
    x = Tensor.Rand(2, 4);
    if (x.Lengths[0] == 2)
        throw new InvalidOperationException();
}
catch (InvalidOperationException)
{
    x = Tensor.Rand(2, 5);
}
finally
{
    x = Tensor.Cat([x, x], dim: 1);
}

Console.WriteLine(new Linear(10, 1).Forward(x).Lengths[1]);
