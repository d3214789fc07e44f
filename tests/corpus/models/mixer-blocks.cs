// MLP-Mixer: blocks are added to a list in the constructor, the heads with collection initialisers.
var model = new Mixer(image: 32, patch: 8, width: 24, depth: 3, classes: 5);
Console.WriteLine(string.Join(", ", model.Forward(Tensor.Rand(2, 3, 32, 32)).Lengths.ToArray()));

[Model]
public partial class MixerBlock(int places, int width) : IModule
{
    private readonly LayerNorm first = new(width), second = new(width);
    private readonly Sequential tokens = new() { new Linear(places, 2 * places), new GELU(), new Linear(2 * places, places) };
    private readonly Sequential channels = new() { new Linear(width, 4 * width), new GELU(), new Linear(4 * width, width) };

    [Shape("(N, places, width) -> (N, places, width)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = x + tokens.Forward(first.Forward(x).Transpose(1, 2)).Transpose(1, 2);
        return x + channels.Forward(second.Forward(x));
    }
}

[Model]
public partial class Mixer
{
    private readonly Conv2d embed;
    private readonly ModuleList<MixerBlock> blocks = [];
    private readonly Sequential head = [];

    public Mixer(int image, int patch, int width, int depth, int classes)
    {
        embed = new Conv2d(3, width, patch, stride: patch);
        for (var i = 0; i < depth; i++)
            blocks.Add(new MixerBlock((image / patch) * (image / patch), width));
        head.Add(new LayerNorm(width));
        head.Add(new Linear(width, classes));
    }

    [Shape("(N, 3, image, image) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = embed.Forward(x).Flatten(2).Transpose(1, 2);
        foreach (var block in blocks)
            x = block.Forward(x);
        return head.Forward(x.Mean(1));
    }
}
