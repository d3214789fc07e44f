using System.Numerics.Tensors;
using ShapeGen;

namespace Company.Model1;

/// <summary>Tells ten kinds of small grey pictures apart.</summary>
[Model]
public partial class Classifier
{
    private readonly Conv2d conv = new(inChannels: 1, outChannels: 8, kernelSize: 3, padding: 1);

    // To see a shape error, change 14 to 15 here: the build names the line that uses it, what it wants and what it gets.
    private readonly Linear hidden = new(inFeatures: 8 * 14 * 14, outFeatures: 32);
    private readonly Linear output = new(32, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = conv.Forward(image).Relu().MaxPool2d(2);
        x = hidden.Forward(x.Flatten(1)).Relu();
        return output.Forward(x);
    }
}
