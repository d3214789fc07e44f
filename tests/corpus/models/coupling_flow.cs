// A normalising flow of affine couplings (Dinh et al. 2016), with the logarithm of the determinant.
var flow = new RealNvp(size: 6, hidden: 12, layers: 4);
var (z, logDet) = flow.Forward(Tensor.Randn(3, 6));
Console.WriteLine(z.Lengths[1] + logDet.Rank);

[Model]
public partial class Coupling(int size, int hidden)
{
    private readonly Linear fc1 = new(size / 2, hidden), fc2 = new(hidden, size);

    [Shape("(N, size) -> (N, size), (N), size % 2 == 0")]
    public (Tensor<float> Output, Tensor<float> LogDet) Forward(Tensor<float> x)
    {
        var half = size / 2;
        var (kept, changed) = (x.Narrow(1, 0, half), x.Narrow(1, half, half));
        var parameters = fc2.Forward(fc1.Forward(kept).Relu());
        var scale = parameters.Narrow(1, 0, half).Tanh();
        var shift = parameters.Narrow(1, half, half);
        return (Tensor.Cat([changed * scale.Exp() + shift, kept], dim: 1), scale.Sum(1));
    }
}

[Model]
public partial class RealNvp(int size, int hidden, int layers)
{
    private readonly ModuleList<Coupling> couplings = new(Enumerable.Range(0, layers).Select(_ => new Coupling(size, hidden)));

    [Shape("(N, size) -> (N, size), (N), size % 2 == 0")]
    public (Tensor<float> Z, Tensor<float> LogDet) Forward(Tensor<float> x)
    {
        var total = x.Sum(1) * 0f;
        foreach (var coupling in couplings)
        {
            (x, var logDet) = coupling.Forward(x);
            total = total + logDet;
        }

        return (x, total);
    }
}
