using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A <see cref="Conv3d"/> that takes its input channels from the first input, or from the weight that is loaded:
/// PyTorch's <c>nn.LazyConv3d</c>.
/// </summary>
[Lazy(InputSizeName)]
[Requires(PositiveGroups)]
[Requires(PositiveKernel)]
[Requires(PositiveStride)]
[Requires(PositiveDilation)]
[Requires(SameNeedsStride1)]
public sealed class LazyConv3d : Conv3d
{
    private const string Divisible = ", " + DivisibleIn + ", " + DivisibleOut;
    private const string FirstContract = Contract + Divisible;

    private static readonly ContractCheck first = new("LazyConv3d.Forward", FirstContract, "input");
    private static readonly Requirements conditions = new(
        nameof(LazyConv3d), PositiveGroups, PositiveKernel, PositiveStride, PositiveDilation, SameNeedsStride1);

    /// <summary>A layer without weights yet; they come, as <see cref="Conv3d"/>'s, with the first input.</summary>
    /// <param name="outChannels">The channels of the output.</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; 1 where left out.</param>
    /// <param name="padding">The zeros on either side, <c>"valid"</c> or <c>"same"</c>; none where left out.</param>
    /// <param name="dilation">The distance of the window's points; 1 where left out.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <exception cref="ShapeException">A window, stride or dilation below 1; <c>"same"</c> with a stride.</exception>
    public LazyConv3d(
        int outChannels, Size3d kernelSize, Size3d? stride = null, Padding3d? padding = null, Size3d? dilation = null, int groups = 1,
        bool bias = true)
        : base(
            new Arguments { outChannels, kernelSize, stride, padding, dilation, groups, bias }, conditions,
            inChannels: null, outChannels, kernelSize, stride, padding, dilation, groups, bias)
    {
    }

    internal override string TypeName => HasWeights ? nameof(Conv3d) : nameof(LazyConv3d);

    /// <summary>
    /// As <see cref="Conv3d"/>, whose input channels are those of the first input: (N?, inChannels, D, H, W) to (N?,
    /// outChannels, Dout, Hout, Wout).
    /// </summary>
    /// <exception cref="ShapeException">
    /// As for <see cref="Conv3d"/>; the channels, of the first input or of the output, are not divisible by the groups.
    /// </exception>
    [Shape(FirstContract)]
    [Kernel(typeof(Conv3dKernel), nameof(Conv3dKernel.Run))]
    public override Tensor<float> Forward(Tensor<float> input)
    {
        Learn(first, Arguments.None, input);
        return base.Forward(input);
    }
}
