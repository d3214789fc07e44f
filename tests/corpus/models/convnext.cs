// ConvNeXt (Liu et al. 2022): depthwise 7x7, LayerNorm over channels last, layer scale.
var model = new ConvNeXt([16, 32], [1, 2], 10);
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

[Model]
public partial class ConvNeXtBlock(int dim) : IModule
{
    private readonly Conv2d dwconv = new(dim, dim, kernelSize: 7, padding: 3, groups: dim);
    private readonly LayerNorm norm = new(dim, eps: 1e-6);
    private readonly Linear pwconv1 = new(dim, 4 * dim), pwconv2 = new(4 * dim, dim);
    [Parameter] private readonly Tensor<float> gamma = Tensor.Ones(dim);

    [Shape("(N, dim, H, W) -> (N, dim, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var input = x;
        x = dwconv.Forward(x);
        x = x.Permute(0, 2, 3, 1);
        x = norm.Forward(x);
        x = pwconv1.Forward(x);
        x = x.Gelu();
        x = pwconv2.Forward(x);
        x = gamma * x;
        x = x.Permute(0, 3, 1, 2);
        return input + x;
    }
}

[Model]
public partial class ChannelsFirstNorm(int channels) : IModule
{
    private readonly LayerNorm norm = new(channels);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x) => norm.Forward(x.Permute(0, 2, 3, 1)).Permute(0, 3, 1, 2);
}

[Model]
public partial class ConvNeXt
{
    private readonly ModuleList<Sequential> downsampleLayers, stages;
    private readonly LayerNorm norm;
    private readonly Linear head;

    public ConvNeXt(int[] dims, int[] depths, int classes)
    {
        var downs = new List<Sequential> { new(new Conv2d(3, dims[0], kernelSize: 4, stride: 4), new ChannelsFirstNorm(dims[0])) };
        for (var i = 0; i < dims.Length - 1; i++)
            downs.Add([new ChannelsFirstNorm(dims[i]), new Conv2d(dims[i], dims[i + 1], kernelSize: 2, stride: 2)]);
        downsampleLayers = new(downs);

        var stages = new List<Sequential>();
        for (var i = 0; i < dims.Length; i++)
        {
            var blocks = new List<IModule>();
            for (var j = 0; j < depths[i]; j++)
                blocks.Add(new ConvNeXtBlock(dims[i]));
            stages.Add(new Sequential(blocks));
        }

        this.stages = new(stages);
        norm = new(dims[^1]);
        head = new(dims[^1], classes);
    }

    [Shape("(N, 3, H, W) -> (N, C)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            x = downsampleLayers[i].Forward(x);
            x = stages[i].Forward(x);
        }

        return head.Forward(norm.Forward(x.Mean([-2, -1])));
    }
}
