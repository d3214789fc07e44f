using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>What <see cref="Conv1d"/>, <see cref="Conv2d"/> and <see cref="Conv3d"/> have in common.</summary>
public abstract class ConvolutionLayer : Module
{
    private protected ConvolutionLayer(
        Arguments arguments, Requirements requirements, int inChannels, int outChannels, int groups, bool bias,
        params ReadOnlySpan<int> kernel)
        : base(arguments, requirements)
    {
        (InChannels, OutChannels, Groups) = (inChannels, outChannels, groups);
        var fanIn = inChannels / groups;
        Span<nint> lengths = stackalloc nint[kernel.Length + 2];
        (lengths[0], lengths[1]) = (outChannels, inChannels / groups);
        for (var i = 0; i < kernel.Length; i++)
        {
            lengths[i + 2] = kernel[i];
            fanIn *= kernel[i];
        }

        Weight = Initialisation.KaimingUniform(fanIn, lengths);
        Bias = bias ? Initialisation.InverseRoot(fanIn, outChannels) : null;
    }

    /// <summary>The channels of the input.</summary>
    public int InChannels { get; }

    /// <summary>The channels of the output.</summary>
    public int OutChannels { get; }

    /// <summary>Into how many groups the channels are divided; each group of outputs sees its group of inputs only.</summary>
    public int Groups { get; }

    /// <summary>The weight: (outChannels, inChannels/groups, kernel sizes…).</summary>
    public Tensor<float> Weight { get; }

    /// <summary>The bias: (outChannels); null for a layer without.</summary>
    public Tensor<float>? Bias { get; }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    private protected string Describe(string kernelSize, string stride, string? padding, string? dilation)
    {
        var text = $"{InChannels}, {OutChannels}, kernel_size={kernelSize}, stride={stride}";
        text += padding is null ? "" : $", padding={padding}";
        text += dilation is null ? "" : $", dilation={dilation}";
        text += Groups == 1 ? "" : $", groups={Groups}";
        return text + (Bias is null ? ", bias=False" : "");
    }
}
