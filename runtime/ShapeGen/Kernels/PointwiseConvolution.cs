using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Convolutions in which each output sees one place of the input, the same: a product of the weight with the image.</summary>
internal static unsafe class PointwiseConvolution
{
    /// <summary>So many places are computed for all channels before the next ones, so that their inputs stay in the cache.</summary>
    private const int Block = 512;
    private const int Rows = 8;

    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.Kernel.Count == 1 && sizes.Padding == default && sizes.Stride == new Volume(1, 1, 1) && sizes.Output == sizes.Input;

    internal static void Run(in ConvolutionCall call)
    {
        var blocks = (call.Sizes.Output.Count + Block - 1) / Block;
        Workers.Run(call.Sizes.Batch * call.Sizes.Groups * blocks, call.Microseconds, new Blocks(call, blocks));
    }

    /// <summary>Some places of one image and group.</summary>
    private readonly struct Blocks(ConvolutionCall call, int blocks) : IWork
    {
        public void Run(int part)
        {
            ref readonly var sizes = ref call.Sizes;
            var (image, block) = Math.DivRem(part, blocks);
            var (depth, places) = (sizes.GroupInChannels, sizes.Output.Count);
            var count = Math.Min(Block, places - (block * Block));
            using var packed = new ThreadMemory(depth * (count + Panel.MaxWidth));
            using var offsetMemory = new ThreadMemory(depth);
            fixed (float* panels = packed.Span, offsets = offsetMemory.Span)
            {
                PackBlock(call.Input + (image * depth * (nint)places) + (block * Block), places, panels, depth, count);
                var channel = image % sizes.Groups * sizes.GroupOutChannels;
                var place = (image * sizes.GroupOutChannels * (nint)places) + (block * Block);
                for (var row = 0; row < sizes.GroupOutChannels; row += Rows)
                    RunRows(panels, (int*)offsets, channel + row, place + (row * (nint)places), Math.Min(Rows, sizes.GroupOutChannels - row), count);
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
        private void RunRows(float* panels, int* offsets, int channel, nint place, int rows, int count)
        {
            var start = stackalloc float[Rows * Panel.MaxWidth];
            for (var row = 0; row < rows; row++)
                new Span<float>(start + (row * Panel.MaxWidth), Panel.MaxWidth).Fill(call.Start(channel + row));
            var (depth, pitch) = (call.Sizes.GroupInChannels, call.Sizes.Output.Count);
            for (int column = 0, width, filled = 0; column < count; column += width)
            {
                width = Panel.Width(count - column);
                if (width != filled)
                    Packing.FillOffsets(offsets, depth, width);
                filled = width;
                Panel.Run(
                    call.Weight + (channel * (nint)depth), depth, panels + (column * (nint)depth), offsets, depth, start, Panel.MaxWidth,
                    call.Output + place + column, pitch, rows, width, Math.Min(width, count - column));
            }

            for (var row = 0; row < rows; row++, place += pitch)
                call.Epilogue.Apply(call.Output + place, count, channel + row, place);
        }
    }
}
