// A masked autoencoder (Germain et al. 2015): masks keep each output from seeing later inputs.
var made = new Made(size: 5, hidden: 7);
Console.WriteLine(made.Forward(Tensor.Rand(3, 5)).Lengths[1]);

public static class Masks
{
    public static Tensor<float> Lower(int rows, int columns, int diagonal = 0) => Tensor.Ones(rows, columns).Tril(diagonal);
}

[Model]
public partial class Made(int size, int hidden)
{
    [Parameter] private readonly Tensor<float> inner = Tensor.Randn(hidden, size), outer = Tensor.Randn(size, hidden);
    [Parameter] private readonly Tensor<float> innerBias = Tensor.Zeros(hidden), outerBias = Tensor.Zeros(size);
    [Buffer] private readonly Tensor<float> innerMask = Masks.Lower(hidden, size), outerMask = Masks.Lower(size, hidden, diagonal: -1);

    [Shape("(N, size) -> (N, size)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = x.Matmul((inner * innerMask).Transpose(0, 1)) + innerBias;
        return (h.Relu().Matmul((outer * outerMask).Transpose(0, 1)) + outerBias).Sigmoid();
    }
}
