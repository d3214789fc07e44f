// A class in two parts: the tensor is made in one and used in the other.
Console.WriteLine(new Parts(5).Use().Lengths[1]);

partial class Parts(int width)
{
    private Tensor<float> data = Tensor.Rand(2, width);

    public Tensor<float> Use()
    {
        Widen();
        return new Linear(10, 1).Forward(data);
    }
}

partial class Parts
{
    private void Widen() => data = Tensor.Cat([data, data], dim: 1);
}
