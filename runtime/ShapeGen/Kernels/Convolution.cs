using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Convolutions (cross-correlations, as in PyTorch) over one to three axes of space.</summary>
internal static unsafe class Convolution
{
    private const int Rows = 8;

    /// <summary>
    /// output[n, o] = activation(bias[o] + Σ over c and the kernel's taps of weight[o, c, tap] · input[n, c, position·stride - padding + tap·dilation]).
    /// </summary>
    /// <param name="input">(Batch, InChannels, Input…)</param>
    /// <param name="weight">(OutChannels, InChannels / Groups, Kernel…)</param>
    /// <param name="bias">(OutChannels), or empty.</param>
    /// <param name="output">(Batch, OutChannels, Output…); it must not overlap an input.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="epilogue">What is done with the result.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a size is not possible.</exception>
    internal static void Run(
        ReadOnlySpan<float> input, LayerWeight weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes, Epilogue epilogue = default)
    {
        if (!Winograd.CanRun(sizes))
        {
            Run(input, weight.Span, bias, output, scratch, sizes, epilogue);
            return;
        }

        Check(input, weight.Span, bias, output, scratch, sizes);
        Winograd.Run(input, weight, bias, output, sizes, epilogue);
    }

    /// <summary>The same with a weight that may change from call to call.</summary>
    /// <inheritdoc cref="Run(ReadOnlySpan{float}, LayerWeight, ReadOnlySpan{float}, Span{float}, Span{float}, in ConvolutionSizes, Epilogue)"/>
    internal static void Run(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes, Epilogue epilogue = default)
    {
        Check(input, weight, bias, output, scratch, sizes);
        if (sizes.Batch * sizes.OutChannels * sizes.Output.Count == 0)
            return;
        if (IsProduct(sizes))
            RunProduct(input, weight, bias, output, sizes, epilogue);
        else if (PointwiseConvolution.CanRun(sizes))
            PointwiseConvolution.Run(input, weight, bias, output, sizes, epilogue);
        else if (Depthwise.CanRun(sizes))
            Depthwise.Run(input, weight, bias, output, sizes, epilogue);
        else
            RunPlanes(input, weight, bias, output, scratch, sizes, epilogue);
    }

    /// <summary>
    /// The floats of scratch that a convolution takes. In the notation of contracts, for two axes:
    /// <c>inChannels//groups*((stride[0]*Hout + dilation[0]*(kernelSize[0]-1))*(stride[1]*Wout + dilation[1]*(kernelSize[1]-1)) + kernelSize[0]*kernelSize[1]) + 64</c>;
    /// for one or three axes the products have one or three factors.
    /// </summary>
    internal static int ScratchLength(in ConvolutionSizes sizes) => checked(
        (sizes.GroupInChannels
            * (Extent(sizes.Stride.Depth, sizes.Output.Depth, sizes.Dilation.Depth, sizes.Kernel.Depth)
                * Extent(sizes.Stride.Height, sizes.Output.Height, sizes.Dilation.Height, sizes.Kernel.Height)
                * Extent(sizes.Stride.Width, sizes.Output.Width, sizes.Dilation.Width, sizes.Kernel.Width)
                + sizes.Kernel.Count)) + 64);

    private static int Extent(int stride, int output, int dilation, int kernel) =>
        checked((stride * output) + (dilation * (kernel - 1)));

    /// <summary>True where the kernel covers its input, so that the convolution is a linear layer.</summary>
    private static bool IsProduct(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && sizes.Kernel == sizes.Input && sizes.Padding == default && sizes.Dilation == new Volume(1, 1, 1)
            && sizes.Output.Count == 1;

    private static void RunProduct(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes, Epilogue epilogue)
    {
        Gemm.MultiplyTransposed(input, weight, bias, output, sizes.Batch, sizes.OutChannels, sizes.Taps);
        for (var i = 0; !epilogue.IsEmpty && i < sizes.Batch * sizes.OutChannels; i++)
            epilogue.Apply(output.Slice(i, 1), i % sizes.OutChannels, i);
    }

    private static void RunPlanes(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes, Epilogue epilogue)
    {
        var planes = new ConvolutionPlanes(sizes);
        var groupInput = sizes.GroupInChannels * sizes.Input.Count;
        var groupOutput = sizes.GroupOutChannels * sizes.Output.Count;
        fixed (float* kernel = weight, constant = bias, target = output, start = scratch)
        {
            var offsets = (int*)(start + (sizes.GroupInChannels * planes.ChannelLength) + Panel.MaxWidth);
            planes.FillOffsets(offsets, sizes.GroupInChannels);
            for (var i = 0; i < sizes.Batch * sizes.Groups; i++)
            {
                var firstChannel = i % sizes.Groups * sizes.GroupOutChannels;
                planes.Fill(input.Slice(i * groupInput, groupInput), scratch, sizes.GroupInChannels);
                RunGroup(
                    planes, start, offsets, kernel + (firstChannel * (nint)sizes.Taps), bias.IsEmpty ? null : constant + firstChannel,
                    target + (i * (nint)groupOutput), sizes);
                for (var channel = 0; channel < sizes.GroupOutChannels; channel++)
                {
                    var place = (i * groupOutput) + (channel * sizes.Output.Count);
                    epilogue.Apply(output.Slice(place, sizes.Output.Count), firstChannel + channel, place);
                }
            }
        }
    }

    /// <summary>
    /// Computes the output channels of one group of one image, eight rows of a panel at a time: panel by panel, or channels by channels where
    /// the weight is larger than the image, so that the larger of both is read once.
    /// </summary>
    private static void RunGroup(
        in ConvolutionPlanes planes, float* source, int* offsets, float* weight, float* bias, float* output, in ConvolutionSizes sizes)
    {
        var total = planes.Columns;
        if (sizes.OutChannels * (long)sizes.Taps < sizes.GroupInChannels * (long)planes.ChannelLength)
        {
            for (int column = 0, width; column < total; column += width)
            {
                width = Panel.Width(total - column);
                for (var channel = 0; channel < sizes.GroupOutChannels; channel += Rows)
                    RunTile(planes, source, offsets, weight, bias, output, sizes, column, width, channel);
            }

            return;
        }

        for (var channel = 0; channel < sizes.GroupOutChannels; channel += Rows)
        {
            for (int column = 0, width; column < total; column += width)
            {
                width = Panel.Width(total - column);
                RunTile(planes, source, offsets, weight, bias, output, sizes, column, width, channel);
            }
        }
    }

    [SkipLocalsInit]
    private static void RunTile(
        in ConvolutionPlanes planes, float* source, int* offsets, float* weight, float* bias, float* output, in ConvolutionSizes sizes,
        int column, int width, int channel)
    {
        var tile = stackalloc float[Rows * Panel.MaxWidth];
        var rows = Math.Min(Rows, sizes.GroupOutChannels - channel);
        for (var row = 0; row < rows; row++)
            new Span<float>(tile + (row * width), width).Fill(bias == null ? 0 : bias[channel + row]);
        Panel.RunWhole(weight + (channel * (nint)sizes.Taps), sizes.Taps, source + column, offsets, sizes.Taps, tile, width, tile, width, rows, width);
        planes.CopyOut(
            tile, width, column, Math.Min(width, planes.Columns - column), output + (channel * (nint)sizes.Output.Count), rows);
    }

    private static void Check(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias,
        Span<float> output, Span<float> scratch, in ConvolutionSizes sizes)
    {
        KernelArguments.RequireAtLeast(sizes.Groups, 1, nameof(sizes.Groups));
        KernelArguments.RequireAtLeast(sizes.Batch, 0, nameof(sizes.Batch));
        KernelArguments.RequirePositive(sizes.Kernel, nameof(sizes.Kernel));
        KernelArguments.RequirePositive(sizes.Stride, nameof(sizes.Stride));
        KernelArguments.RequirePositive(sizes.Dilation, nameof(sizes.Dilation));
        KernelArguments.RequireLength(input.Length, (long)sizes.Batch * sizes.InChannels * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(weight.Length, (long)sizes.OutChannels * sizes.Taps, nameof(weight));
        KernelArguments.RequireLengthOrEmpty(bias.Length, sizes.OutChannels, nameof(bias));
        KernelArguments.RequireLength(output.Length, (long)sizes.Batch * sizes.OutChannels * sizes.Output.Count, nameof(output));
        KernelArguments.RequireLength(scratch.Length, ScratchLength(sizes), nameof(scratch));
    }
}
