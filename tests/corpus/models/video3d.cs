// A factorised 3-D convolution for video: space, then time.
var net = new R2Plus1D(classes: 4);
Console.WriteLine(net.Forward(Tensor.Rand(1, 3, 8, 16, 16)).Lengths[1]);

[Model]
public partial class SpaceTimeConv(int inputs, int outputs, int middle, int stride) : IModule
{
    private readonly Conv3d space = new(inputs, middle, (1, 3, 3), (1, stride, stride), (0, 1, 1), bias: false);
    private readonly BatchNorm3d norm = new(middle);
    private readonly Conv3d time = new(middle, outputs, (3, 1, 1), (stride, 1, 1), (1, 0, 0), bias: false);

    [Shape("(N, inputs, T, H, W) -> (N, outputs, (T - 1)//stride + 1, (H - 1)//stride + 1, (W - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x) => time.Forward(norm.Forward(space.Forward(x)).Relu());
}

[Model]
public partial class R2Plus1D(int classes)
{
    private readonly Sequential layers = [new SpaceTimeConv(3, 8, 6, 1), new ReLU(), new SpaceTimeConv(8, 12, 10, 2), new ReLU()];
    private readonly Linear fc = new(12, classes);

    [Shape("(N, 3, T, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> clip)
    {
        var x = layers.Forward(clip).AdaptiveAvgPool3d(1);
        return fc.Forward(x.Flatten(1));
    }
}
