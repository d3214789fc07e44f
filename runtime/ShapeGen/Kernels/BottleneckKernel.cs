using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>
/// Computes three <see cref="Conv2d"/> one behind the other: each place by itself, then each channel by itself, then each place by itself, as in
/// the inverted residuals of MobileNetV2 (Sandler et al. 2018). The tensors between them, which are wide, never exist as a whole.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BottleneckKernel
{
    /// <summary>What is true of a stage that sees each place by itself.</summary>
    internal const string EachPlace =
        "groups == 1 and K[0] == 1 and K[1] == 1 and S[0] == 1 and S[1] == 1 and P[0] == 0 and P[1] == 0";

    /// <summary>What is true of a stage that sees each channel by itself.</summary>
    internal const string EachChannel =
        "groups == inChannels and groups == outChannels and K[0] == 3 and K[1] == 3 and D[0] == 1 and D[1] == 1";

    /// <summary>(N, channels, H, W) to (N, other channels, Hout, Wout).</summary>
    /// <param name="input">The first stage's input.</param>
    /// <param name="output">The last stage's output; it must not overlap an input.</param>
    /// <param name="expand">The first stage.</param>
    /// <param name="depthwise">The second stage.</param>
    /// <param name="project">The last stage.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a stage does not fit the one before it.</exception>
    public static void Run(ReadOnlySpan<float> input, Span<float> output, Conv2dStage expand, Conv2dStage depthwise, Conv2dStage project)
    {
        RequireFit(expand.Sizes, depthwise.Sizes, nameof(depthwise));
        RequireFit(depthwise.Sizes, project.Sizes, nameof(project));
        KernelArguments.RequireLength(input.Length, (long)expand.Sizes.Batch * expand.Sizes.InChannels * expand.Sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, LengthOf(project.Sizes), nameof(output));
        KernelArguments.RequireLengthOrEmpty(project.Epilogue.Addend.Length, LengthOf(project.Sizes), nameof(project));
        if (Bottleneck.CanRun(expand, depthwise, project))
            Bottleneck.Run(input, output, expand, depthwise, project);
        else
            RunOneByOne(input, output, expand, depthwise, project);
    }

    private static void RunOneByOne(ReadOnlySpan<float> input, Span<float> output, Conv2dStage expand, Conv2dStage depthwise, Conv2dStage project)
    {
        using var wide = new ThreadMemory(LengthOf(expand.Sizes));
        using var seen = new ThreadMemory(LengthOf(depthwise.Sizes));
        Run(input, wide.Span, expand);
        Run(wide.Span, seen.Span, depthwise);
        Run(seen.Span, output, project);
    }

    private static void Run(ReadOnlySpan<float> input, Span<float> output, Conv2dStage stage) =>
        Convolution.Run(input, stage.Weight, stage.Bias, output, stage.Sizes, stage.Epilogue);

    private static int LengthOf(in ConvolutionSizes sizes) => checked(sizes.Batch * sizes.OutChannels * sizes.Output.Count);

    private static void RequireFit(in ConvolutionSizes before, in ConvolutionSizes sizes, string name)
    {
        if (before.Batch != sizes.Batch || before.OutChannels != sizes.InChannels || before.Output != sizes.Input)
            throw new ArgumentException(
                $"'{name}' expects ({sizes.Batch}, {sizes.InChannels}, {sizes.Input.Height}, {sizes.Input.Width}), but the stage before it gives "
                + $"({before.Batch}, {before.OutChannels}, {before.Output.Height}, {before.Output.Width}).", name);
    }
}
