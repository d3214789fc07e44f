using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Convolutions in which each output sees one place of the input, the same: a product of the weight with the image.</summary>
internal static unsafe class PointwiseConvolution
{
    /// <summary>So many places are computed for all channels before the next ones, so that their inputs stay in the cache.</summary>
    private const int Block = 512;
    private const int Rows = 8;

    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.Kernel.Count == 1 && sizes.Padding == default && sizes.Stride == new Volume(1, 1, 1) && sizes.Output == sizes.Input;

    internal static void Run(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes,
        Epilogue epilogue)
    {
        var (ins, outs, places) = (sizes.GroupInChannels, sizes.GroupOutChannels, sizes.Output.Count);
        using var packed = new ThreadMemory(ins * Math.Min(Block, ThreadMemory.Aligned(places) + Panel.MaxWidth));
        using var offsetMemory = new ThreadMemory(ins);
        fixed (float* source = input, kernel = weight, panels = packed.Span, offsets = offsetMemory.Span)
        {
            for (var i = 0; i < sizes.Batch * sizes.Groups; i++)
            {
                var channel = i % sizes.Groups * outs;
                for (var place = 0; place < places; place += Block)
                {
                    var count = Math.Min(Block, places - place);
                    PackBlock(source + (i * ins * (nint)places) + place, places, panels, ins, count);
                    RunBlock(
                        kernel + (channel * (nint)ins), panels, (int*)offsets, bias, channel, output, (i * outs * places) + place, places, ins, outs,
                        count, epilogue);
                }
            }
        }
    }

    private static void PackBlock(float* source, int pitch, float* panels, int rows, int count)
    {
        for (int column = 0, width; column < count; column += width)
        {
            width = Panel.Width(count - column);
            Panel.CopyRows(source + column, pitch, panels + (column * (nint)rows), width, rows, Math.Min(width, count - column));
        }
    }

    [SkipLocalsInit]
    private static void RunBlock(
        float* weight, float* panels, int* offsets, ReadOnlySpan<float> bias, int firstChannel, Span<float> output, int place, int pitch, int depth,
        int channels, int count, Epilogue epilogue)
    {
        var start = stackalloc float[Rows * Panel.MaxWidth];
        for (var channel = 0; channel < channels; channel += Rows)
        {
            var rows = Math.Min(Rows, channels - channel);
            for (var row = 0; row < rows; row++)
                new Span<float>(start + (row * Panel.MaxWidth), Panel.MaxWidth).Fill(bias.IsEmpty ? 0 : bias[firstChannel + channel + row]);
            fixed (float* target = output[(place + (channel * pitch))..])
                RunRows(weight + (channel * (nint)depth), panels, offsets, start, target, pitch, depth, rows, count);
            for (var row = 0; row < rows; row++)
            {
                var begin = place + ((channel + row) * pitch);
                epilogue.Apply(output.Slice(begin, count), firstChannel + channel + row, begin);
            }
        }
    }

    private static void RunRows(float* weight, float* panels, int* offsets, float* start, float* target, int pitch, int depth, int rows, int count)
    {
        for (int column = 0, width, filled = 0; column < count; column += width)
        {
            width = Panel.Width(count - column);
            if (width != filled)
                Packing.FillOffsets(offsets, depth, width);
            filled = width;
            Panel.Run(
                weight, depth, panels + (column * (nint)depth), offsets, depth, start, Panel.MaxWidth, target + column, pitch, rows, width,
                Math.Min(width, count - column));
        }
    }
}
