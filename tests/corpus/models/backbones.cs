// An abstract backbone with two kinds, chosen by an enum in a factory, under one head.
var small = new Detector(BackboneKind.Plain, classes: 4);
Console.WriteLine(small.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

public enum BackboneKind { Plain, Separable }

[Model]
public partial class PlainStage(int inputs, int outputs) : IModule
{
    private readonly Conv2d conv = new(inputs, outputs, 3, stride: 2, padding: 1);

    [Shape("(N, inputs, H, W) -> (N, outputs, (H - 1)//2 + 1, (W - 1)//2 + 1)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x).Relu();
}

[Model]
public partial class SeparableStage(int inputs, int outputs) : IModule
{
    private readonly Conv2d depthwise = new(inputs, inputs, 3, stride: 2, padding: 1, groups: inputs), pointwise = new(inputs, outputs, 1);

    [Shape("(N, inputs, H, W) -> (N, outputs, (H - 1)//2 + 1, (W - 1)//2 + 1)")]
    public Tensor<float> Forward(Tensor<float> x) => pointwise.Forward(depthwise.Forward(x)).Relu();
}

[Model]
public partial class Detector(BackboneKind kind, int classes)
{
    private readonly Sequential plain = [new PlainStage(3, 8), new PlainStage(8, 16)];
    private readonly Sequential separable = [new SeparableStage(3, 8), new SeparableStage(8, 16)];
    private readonly Linear head = new(16, classes);

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var features = kind == BackboneKind.Plain ? plain.Forward(x) : separable.Forward(x);
        return head.Forward(features.AdaptiveAvgPool2d(1).Flatten(1));
    }
}
