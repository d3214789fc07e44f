using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Models;

[Model]
public partial class TanhOnly
{
    [Shape("(N) -> (N)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Tanh();
}

[Model]
public partial class SigmoidOnly
{
    [Shape("(N) -> (N)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Sigmoid();
}

[Model]
public partial class ExpOnly
{
    [Shape("(N) -> (N)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Exp();
}

[Model]
public partial class SoftmaxOnly
{
    [Shape("(R, C) -> (R, C)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Softmax(dim: 1);
}
