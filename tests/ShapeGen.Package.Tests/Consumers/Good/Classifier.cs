using System.Numerics.Tensors;
using ShapeGen;

namespace Good;

[Model]
public partial class Classifier
{
    private readonly Linear hidden = new(inFeatures: 3, outFeatures: 2), output = new(2, 1);

    [Shape("(N, 3) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x) => output.Forward(hidden.Forward(x).Relu());
}
