using System.Numerics.Tensors;
using ShapeGen;

[Model]
public partial class WrongFeatures
{
    private readonly Linear fc1 = new(28 * 28, 32), fc2 = new(64, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image) =>
        fc2.Forward(fc1.Forward(image.Flatten(1)).Relu());
}

[Model]
public class NotPartial
{
    private readonly Linear fc = new(8, 8);

    [Shape("(N, 8) -> (N, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}

[Model]
public partial class Malformed
{
    private readonly Linear fc = new(8, 8);

    [Shape("(N, 8) => (N, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}

[Model]
public partial class WrongGroups
{
    private readonly Conv2d conv = new(3, 8, kernelSize: 1, groups: 2);

    [Shape("(N, 3, 8, 8) -> (N, 8, 8, 8)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}
