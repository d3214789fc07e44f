using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A <see cref="ConvTranspose1d"/> that takes its input channels from the first input, or from the weight that is loaded:
/// PyTorch's <c>nn.LazyConvTranspose1d</c>.
/// </summary>
[Lazy(InputSizeName)]
[Requires(PositiveGroups)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
public sealed class LazyConvTranspose1d : ConvTranspose1d
{
    private const string Shapes = "(N?, inChannels, L) -> (N?, groups*(outChannels//groups), Lout), ";
    private const string GroupsOfChannels = ", " + DivisibleIn + ", " + WholeGroups;
    private const string FirstContract = Shapes + Sizes + GroupsOfChannels;
    private const string FirstSizedContract = Shapes + SizesAsGiven + GroupsOfChannels;

    private static readonly ContractCheck first = new("LazyConvTranspose1d.Forward", FirstContract, "input");
    private static readonly ContractCheck firstWithSize = new("LazyConvTranspose1d.Forward", FirstSizedContract, "input");
    private static readonly Requirements conditions = new(
        nameof(LazyConvTranspose1d), PositiveGroups, PositiveKernel, PositiveStride, PositiveDilation);

    /// <summary>A layer without weights yet; they come, as <see cref="ConvTranspose1d"/>'s, with the first input.</summary>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window in the output.</param>
    /// <param name="padding">How much is cut off on either side of the output.</param>
    /// <param name="outputPadding">How much is added behind the end of the output, less than stride or dilation.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <exception cref="ShapeException">A window, stride or dilation below 1.</exception>
    public LazyConvTranspose1d(
        int outChannels, int kernelSize, int stride = 1, int padding = 0, int outputPadding = 0, int groups = 1, bool bias = true,
        int dilation = 1)
        : base(
            new Arguments { outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation }, conditions,
            inChannels: null, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation)
    {
    }

    /// <inheritdoc/>
    private protected override ContractCheck Unbound => first;

    /// <inheritdoc/>
    private protected override ContractCheck UnboundWithSize => firstWithSize;

    internal override string TypeName => HasWeights ? nameof(ConvTranspose1d) : nameof(LazyConvTranspose1d);

    /// <summary>
    /// As <see cref="ConvTranspose1d"/>, whose input channels are those of the first input: (N?, inChannels, L) to (N?,
    /// outChannels, Lout).
    /// </summary>
    /// <exception cref="ShapeException">
    /// As for <see cref="ConvTranspose1d"/>; the channels of the first input are not divisible by the groups, or those of the output
    /// are not and there is a bias. Without one the output has, as in PyTorch, the next smaller number of channels.
    /// </exception>
    [Shape(FirstContract)]
    [Kernel(typeof(ConvTranspose1dKernel), nameof(ConvTranspose1dKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input)
    {
        Learn(first, Arguments.None, input);
        return base.Forward(input);
    }

    /// <inheritdoc/>
    [Shape(FirstSizedContract)]
    [Kernel(typeof(ConvTranspose1dKernel), nameof(ConvTranspose1dKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input, int outputSize)
    {
        Learn(firstWithSize, new Arguments { outputSize }, input);
        return base.Forward(input, outputSize);
    }
}
