// MobileNetV3 (Howard et al. 2019): squeeze and excite and the activation are chosen per block.
var model = new MobileNetV3(classes: 5);
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

public enum Nonlinearity { Relu, HardSwish }

[Model]
public partial class SqueezeExcitation(int channels, int squeeze)
{
    private readonly Conv2d fc1 = new(channels, squeeze, 1), fc2 = new(squeeze, channels, 1);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var scale = x.AdaptiveAvgPool2d(1);
        scale = fc2.Forward(fc1.Forward(scale).Relu()).Hardsigmoid();
        return scale * x;
    }
}

[Model]
public partial class MbBlock(int inputs, int expanded, int outputs, int kernel, int stride, bool useSe, bool hardSwish) : IModule
{
    private readonly Conv2d expand = new(inputs, expanded, 1, bias: false), depthwise = new(expanded, expanded, kernel, stride, (kernel - 1) / 2, groups: expanded, bias: false), project = new(expanded, outputs, 1, bias: false);
    private readonly BatchNorm2d bn1 = new(expanded), bn2 = new(expanded), bn3 = new(outputs);
    private readonly SqueezeExcitation? se = useSe ? new SqueezeExcitation(expanded, expanded / 4) : null;
    private readonly bool residual = stride == 1 && inputs == outputs;

    [Shape("(N, inputs, H, W) -> (N, outputs, (H - 1)//stride + 1, (W - 1)//stride + 1), kernel % 2 == 1, expanded >= 4")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = Activate(bn1.Forward(expand.Forward(x)));
        y = Activate(bn2.Forward(depthwise.Forward(y)));
        if (se != null)
            y = se.Forward(y);
        y = bn3.Forward(project.Forward(y));
        return residual ? x + y : y;
    }

    private Tensor<float> Activate(Tensor<float> x) => hardSwish ? x.Hardswish() : x.Relu();
}

[Model]
public partial class MobileNetV3(int classes)
{
    private readonly Conv2d stem = new(3, 8, 3, stride: 2, padding: 1, bias: false);
    private readonly BatchNorm2d bn = new(8);
    private readonly Sequential blocks =
    [
        new MbBlock(8, 16, 8, 3, 1, useSe: true, hardSwish: false),
        new MbBlock(8, 24, 12, 3, 2, useSe: false, hardSwish: false),
        new MbBlock(12, 36, 12, 5, 1, useSe: true, hardSwish: true),
    ];
    private readonly Linear fc1 = new(12, 32), fc2 = new(32, classes);

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = bn.Forward(stem.Forward(x)).Hardswish();
        x = blocks.Forward(x).AdaptiveAvgPool2d(1).Flatten(1);
        return fc2.Forward(fc1.Forward(x).Hardswish());
    }
}
