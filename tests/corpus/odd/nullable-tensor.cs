// An optional tensor that is given only sometimes.
Console.WriteLine(Join(Tensor.Rand(2, 3), null).Lengths[1] + Join(Tensor.Rand(2, 3), Tensor.Rand(2, 4)).Lengths[1]);

static Tensor<float> Join(Tensor<float> x, Tensor<float>? extra)
{
    if (extra is not { } more)
        return new Linear(3, 7).Forward(x);
    return Tensor.Cat([x, more], dim: 1);
}
