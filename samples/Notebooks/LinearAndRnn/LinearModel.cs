using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.LinearAndRnn;

/// <summary>A linear layer with two outputs.</summary>
[Model]
public partial class LinearModel
{
    private readonly Linear linearLayer = new(8, 2);

    [Shape("(*, 8) -> (*, 2)")]
    public Tensor<float> Forward(Tensor<float> x) => linearLayer.Forward(x);
}
