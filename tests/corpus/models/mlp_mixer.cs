// MLP-Mixer (Tolstikhin et al. 2021): patches mixed along tokens, then along channels.
var mixer = new MlpMixer(imageSize: 32, patchSize: 8, dim: 24, depth: 2, tokenHidden: 12, channelHidden: 48, classes: 10);
Console.WriteLine(mixer.Forward(Tensor.Rand(2, 3, 32, 32)).Lengths[1]);

[Model]
public partial class MixerBlock(int tokens, int dim, int tokenHidden, int channelHidden)
{
    private readonly LayerNorm norm1 = new(dim), norm2 = new(dim);
    private readonly Linear token1 = new(tokens, tokenHidden), token2 = new(tokenHidden, tokens);
    private readonly Linear channel1 = new(dim, channelHidden), channel2 = new(channelHidden, dim);

    [Shape("(N, tokens, dim) -> (N, tokens, dim)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = norm1.Forward(x).Transpose(1, 2);
        y = token2.Forward(token1.Forward(y).Gelu());
        x = x + y.Transpose(1, 2);
        return x + channel2.Forward(channel1.Forward(norm2.Forward(x)).Gelu());
    }
}

[Model]
public partial class MlpMixer
{
    private readonly Conv2d patches;
    private readonly ModuleList<MixerBlock> blocks;
    private readonly LayerNorm norm;
    private readonly Linear head;

    public MlpMixer(int imageSize, int patchSize, int dim, int depth, int tokenHidden, int channelHidden, int classes)
    {
        var tokens = imageSize / patchSize * (imageSize / patchSize);
        patches = new Conv2d(3, dim, kernelSize: patchSize, stride: patchSize);
        blocks = new ModuleList<MixerBlock>(Enumerable.Range(0, depth).Select(_ => new MixerBlock(tokens, dim, tokenHidden, channelHidden)));
        norm = new LayerNorm(dim);
        head = new Linear(dim, classes);
    }

    [Shape("(N, 3, imageSize, imageSize) -> (N, classes), imageSize % patchSize == 0")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = patches.Forward(image).Flatten(2).Transpose(1, 2);
        foreach (var block in blocks)
            x = block.Forward(x);
        return head.Forward(norm.Forward(x).Mean(1));
    }
}
