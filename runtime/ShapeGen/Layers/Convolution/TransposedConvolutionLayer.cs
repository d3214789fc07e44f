namespace ShapeGen;

/// <summary>
/// What <see cref="ConvTranspose1d"/>, <see cref="ConvTranspose2d"/> and <see cref="ConvTranspose3d"/> have in common. The weight is
/// (inChannels, outChannels/groups, kernel sizes…), the bias (outChannels).
/// </summary>
public abstract class TransposedConvolutionLayer : InputSizedLayer
{
    private protected const string InputSizeName = "inChannels";

    private protected TransposedConvolutionLayer(
        Arguments arguments, Requirements atConstruction, Requirements whenKnown, int? inChannels, int outChannels, int groups, bool bias,
        params nint[] kernel)
        : base(arguments, atConstruction, whenKnown, InputSizeName)
    {
        (OutChannels, Groups) = (outChannels, groups);
        Declare(new WeightLengths(axis: 0, groups: 1, [0, outChannels / groups, .. kernel]), outChannels, bias, inChannels);
    }

    /// <summary>The channels of the input; 0 where a lazy layer does not know them yet.</summary>
    public int InChannels => InputSize;

    /// <summary>The channels of the output.</summary>
    public int OutChannels { get; }

    /// <summary>Into how many groups the channels are divided; each group of outputs sees its group of inputs only.</summary>
    public int Groups { get; }

    /// <summary>The channels that the weight produces: those of the output, but for a lazy layer whose groups don't divide them.</summary>
    internal int ProducedChannels => OutChannels / Groups * Groups;

    private protected string Describe(string kernelSize, string stride, string? padding, string? dilation, string? outputPadding)
    {
        var text = $"{InChannels}, {OutChannels}, kernel_size={kernelSize}, stride={stride}";
        text += padding is null ? "" : $", padding={padding}";
        text += dilation is null ? "" : $", dilation={dilation}";
        text += outputPadding is null ? "" : $", output_padding={outputPadding}";
        text += Groups == 1 ? "" : $", groups={Groups}";
        return text + (HasBias ? "" : ", bias=False");
    }
}
