// ResNeXt (Xie et al. 2016): bottlenecks with cardinality, generic residual wrapper around any module.
var model = new ResNeXt(new ResNeXtConfig(Cardinality: 4, BaseWidth: 4, Blocks: [2, 2], Classes: 10));
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

public sealed record ResNeXtConfig(int Cardinality, int BaseWidth, int[] Blocks, int Classes);

[Model]
public partial class Bottleneck : IModule
{
    public const int Expansion = 2;
    private readonly Conv2d conv1, conv2, conv3;
    private readonly BatchNorm2d bn1, bn2, bn3;
    private readonly Sequential? downsample;

    public Bottleneck(int inPlanes, int width, int cardinality, int stride)
    {
        var outPlanes = width * Expansion;
        conv1 = new(inPlanes, width, 1, bias: false);
        bn1 = new(width);
        conv2 = new(width, width, 3, stride: stride, padding: 1, groups: cardinality, bias: false);
        bn2 = new(width);
        conv3 = new(width, outPlanes, 1, bias: false);
        bn3 = new(outPlanes);
        downsample = stride == 1 && inPlanes == outPlanes
            ? null
            : new Sequential(new Conv2d(inPlanes, outPlanes, 1, stride: stride, bias: false), new BatchNorm2d(outPlanes));
    }

    [Shape("(N, inPlanes, H, W) -> (N, 2*width, (H - 1)//stride + 1, (W - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var identity = downsample?.Forward(x) ?? x;
        var y = bn1.Forward(conv1.Forward(x)).Relu();
        y = bn2.Forward(conv2.Forward(y)).Relu();
        y = bn3.Forward(conv3.Forward(y));
        return (identity + y).Relu();
    }
}

[Model]
public partial class ResNeXt
{
    private readonly Conv2d stem;
    private readonly Sequential body;
    private readonly Linear head;

    public ResNeXt(ResNeXtConfig config)
    {
        var width = config.Cardinality * config.BaseWidth;
        stem = new Conv2d(3, width, 3, padding: 1);
        var planes = width;
        List<IModule> blocks = [];
        for (int stage = 0; stage < config.Blocks.Length; stage++)
        {
            for (int block = 0; block < config.Blocks[stage]; ++block)
            {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                blocks.Add(new Bottleneck(planes, width, config.Cardinality, stride));
                planes = width * Bottleneck.Expansion;
            }

            width *= 2;
        }

        body = new Sequential(blocks);
        head = new Linear(planes, config.Classes);
    }

    [Shape("(N, 3, H, W) -> (N, C)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = stem.Forward(x).Relu();
        x = body.Forward(x);
        return head.Forward(x.AdaptiveAvgPool2d(1).Flatten(1));
    }
}
