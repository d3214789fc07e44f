// A method that calls itself with a tensor half as wide.
Console.WriteLine(Fold(Tensor.Rand(2, 32)).Lengths[1]);

static Tensor<float> Fold(Tensor<float> x)
{
    var width = (int)x.Lengths[1];
    return width <= 1 ? x : Fold(x.Narrow(1, 0, width / 2) + x.Narrow(1, width / 2, width / 2));
}
