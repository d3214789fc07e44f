using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// What <see cref="BottleneckKernel"/> computes, by strips of rows: as many rows of the first convolution as the second needs for some of its own,
/// then those, then the third's, all with channels in the lanes of vectors. What is between them stays in the cache.
/// </summary>
internal static unsafe class Bottleneck
{
    private const int Taps = 9;

    internal static bool CanRun(Conv2dStage expand, Conv2dStage depthwise, Conv2dStage project) =>
        SimdWidth.Widest >= 8 && SeesEachPlace(expand.Sizes) && SeesEachPlace(project.Sizes) && SeesEachChannel(depthwise.Sizes)
            && expand.Epilogue.Addend.IsEmpty && depthwise.Epilogue.Addend.IsEmpty
            && expand.Sizes.InChannels * depthwise.Sizes.OutChannels * project.Sizes.OutChannels > 0;

    private static bool SeesEachPlace(in ConvolutionSizes sizes) => sizes.Groups == 1 && PointwiseConvolution.CanRun(sizes);

    private static bool SeesEachChannel(in ConvolutionSizes sizes) =>
        sizes.GroupInChannels == 1 && sizes.GroupOutChannels == 1 && sizes.Kernel == Volume.Of(3, 3) && sizes.Dilation == Volume.Of(1, 1);

    internal static void Run(ReadOnlySpan<float> input, Span<float> output, Conv2dStage expand, Conv2dStage depthwise, Conv2dStage project)
    {
        var (inChannels, hidden, outChannels) = (expand.Sizes.InChannels, expand.Sizes.OutChannels, project.Sizes.OutChannels);
        LaneLayout wide = new(hidden, inChannels), each = new(hidden, Taps), narrow = new(outChannels, hidden);
        using var expandMemory = new ThreadMemory(LaneStage.MemoryLength(wide));
        using var depthwiseMemory = new ThreadMemory(LaneStage.MemoryLength(each));
        using var projectMemory = new ThreadMemory(LaneStage.MemoryLength(narrow));
        using var kernelMemory = new ThreadMemory(each.Length);
        fixed (float* images = input, results = output, added = project.Epilogue.Addend, kernels = depthwise.Weight.Span, kernel = kernelMemory.Span)
        fixed (float* expandWeight = expand.Weight.In(wide), projectWeight = project.Weight.In(narrow))
        fixed (float* expandBias = expand.Bias, depthwiseBias = depthwise.Bias, projectBias = project.Bias)
        fixed (float* expandFactors = expandMemory.Span, depthwiseFactors = depthwiseMemory.Span, projectFactors = projectMemory.Span)
        {
            var first = new LaneStage(expandWeight, wide, expand.Epilogue, expandBias, null, expandFactors);
            var second = new LaneStage(kernel, each, depthwise.Epilogue, depthwiseBias, null, depthwiseFactors);
            var third = new LaneStage(projectWeight, narrow, project.Epilogue, projectBias, added, projectFactors);
            PackKernel(kernels, kernel, hidden, each.Lanes, second.Finish.Scale);
            var (batch, threads) = (project.Sizes.Batch, Threads.Allowed);
            var ranges = batch % threads == 0 ? 1 : Math.Min(threads, project.Sizes.Output.Height);
            var strips = new BottleneckStrips(images, results, expand.Sizes.Input, depthwise.Sizes, first, second, third, ranges);
            Workers.Run(batch * ranges, Microseconds(expand.Sizes) + Microseconds(depthwise.Sizes) + Microseconds(project.Sizes), strips);
        }
    }

    /// <summary>For each tap the channels' weights, times what the sums are multiplied by.</summary>
    private static void PackKernel(float* weight, float* kernel, int channels, int lanes, float* scale)
    {
        new Span<float>(kernel, Taps * lanes).Clear();
        Packing.Transpose(weight, Taps, kernel, lanes, channels, Taps);
        for (var tap = 0; tap < Taps; tap++)
        for (var channel = 0; channel < channels; channel++)
            kernel[(tap * lanes) + channel] *= scale[channel];
    }

    private static double Microseconds(in ConvolutionSizes sizes) => 2e-5 * sizes.Batch * sizes.OutChannels * sizes.Output.Count * sizes.Taps;
}
