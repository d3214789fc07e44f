using System.Numerics.Tensors;
using ShapeGen;

namespace Blocks;

[Model]
public partial class ResidualBlock(int features)
{
    private readonly Linear fc1 = new(features, features), fc2 = new(features, features);

    [Shape("(*, features) -> (*, features)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu()) + x;
}
