namespace ShapeGen;

/// <summary>
/// What <see cref="Conv1d"/>, <see cref="Conv2d"/> and <see cref="Conv3d"/> have in common. The weight is
/// (outChannels, inChannels/groups, kernel sizes…), the bias (outChannels).
/// </summary>
public abstract class ConvolutionLayer : InputSizedLayer
{
    private protected const string InputSizeName = "inChannels";

    private protected ConvolutionLayer(
        Arguments arguments, Requirements atConstruction, Requirements whenKnown, int? inChannels, int outChannels, int groups, bool bias,
        params nint[] kernel)
        : base(arguments, atConstruction, whenKnown, InputSizeName)
    {
        (OutChannels, Groups) = (outChannels, groups);
        Declare(new WeightLengths(axis: 1, groups, [outChannels, 0, .. kernel]), outChannels, bias, inChannels);
    }

    /// <summary>The channels of the input; 0 where a lazy layer does not know them yet.</summary>
    public int InChannels => InputSize;

    /// <summary>The channels of the output.</summary>
    public int OutChannels { get; }

    /// <summary>Into how many groups the channels are divided; each group of outputs sees its group of inputs only.</summary>
    public int Groups { get; }

    private protected string Describe(string kernelSize, string stride, string? padding, string? dilation)
    {
        var text = $"{InChannels}, {OutChannels}, kernel_size={kernelSize}, stride={stride}";
        text += padding is null ? "" : $", padding={padding}";
        text += dilation is null ? "" : $", dilation={dilation}";
        text += Groups == 1 ? "" : $", groups={Groups}";
        return text + (HasBias ? "" : ", bias=False");
    }
}
