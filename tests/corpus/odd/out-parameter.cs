// A tensor that comes back through an out parameter, declared in the call.
if (TryLoad(3, out var data, out int width))
    Console.WriteLine(new Linear(6, 2).Forward(data).Lengths[1] + width);

static bool TryLoad(int count, out Tensor<float> data, out int width)
{
    width = count * 2;
    data = Tensor.Rand(1, width);
    return count > 0;
}
