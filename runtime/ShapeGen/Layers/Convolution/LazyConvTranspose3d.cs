using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A <see cref="ConvTranspose3d"/> that takes its input channels from the first input, or from the weight that is loaded:
/// PyTorch's <c>nn.LazyConvTranspose3d</c>.
/// </summary>
[Lazy(InputSizeName)]
[Requires(PositiveGroups)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
public sealed class LazyConvTranspose3d : ConvTranspose3d
{
    private const string Shapes = "(N?, inChannels, D, H, W) -> (N?, groups*(outChannels//groups), Dout, Hout, Wout), ";
    private const string GroupsOfChannels = ", " + DivisibleIn + ", " + WholeGroups;
    private const string FirstContract = Shapes + Sizes + GroupsOfChannels;
    private const string FirstSizedContract = Shapes + SizesAsGiven + GroupsOfChannels;

    private static readonly ContractCheck first = new("LazyConvTranspose3d.Forward", FirstContract, "input");
    private static readonly ContractCheck firstWithSize = new("LazyConvTranspose3d.Forward", FirstSizedContract, "input");
    private static readonly Requirements conditions = new(
        nameof(LazyConvTranspose3d), PositiveGroups, PositiveKernel, PositiveStride, PositiveDilation);

    /// <summary>A layer without weights yet; they come, as <see cref="ConvTranspose3d"/>'s, with the first input.</summary>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window in the output; 1 where left out.</param>
    /// <param name="padding">How much is cut off on either side of the output; 0 where left out.</param>
    /// <param name="outputPadding">How much is added behind the end of the output, less than stride or dilation; 0 where left out.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <param name="dilation">The distance of the window's points; 1 where left out.</param>
    /// <exception cref="ShapeException">A window, stride or dilation below 1.</exception>
    public LazyConvTranspose3d(
        int outChannels, Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, Size3d? outputPadding = null, int groups = 1,
        bool bias = true, Size3d? dilation = null)
        : base(
            new Arguments { outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation }, conditions,
            inChannels: null, outChannels, kernelSize, stride, padding, outputPadding, groups, bias, dilation)
    {
    }

    /// <inheritdoc/>
    private protected override ContractCheck Unbound => first;

    /// <inheritdoc/>
    private protected override ContractCheck UnboundWithSize => firstWithSize;

    internal override string TypeName => HasWeights ? nameof(ConvTranspose3d) : nameof(LazyConvTranspose3d);

    /// <summary>
    /// As <see cref="ConvTranspose3d"/>, whose input channels are those of the first input: (N?, inChannels, D, H, W) to (N?,
    /// outChannels, Dout, Hout, Wout).
    /// </summary>
    /// <exception cref="ShapeException">
    /// As for <see cref="ConvTranspose3d"/>; the channels of the first input are not divisible by the groups, or those of the output
    /// are not and there is a bias. Without one the output has, as in PyTorch, the next smaller number of channels.
    /// </exception>
    [Shape(FirstContract)]
    [Kernel(typeof(ConvTranspose3dKernel), nameof(ConvTranspose3dKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input)
    {
        Learn(first, Arguments.None, input);
        return base.Forward(input);
    }

    /// <inheritdoc/>
    [Shape(FirstSizedContract)]
    [Kernel(typeof(ConvTranspose3dKernel), nameof(ConvTranspose3dKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input, Size3d outputSize)
    {
        Learn(firstWithSize, new Arguments { outputSize }, input);
        return base.Forward(input, outputSize);
    }
}
