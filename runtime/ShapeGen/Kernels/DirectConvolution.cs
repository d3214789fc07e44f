using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions of any kind, as products of the weight with the inputs of each tap, which are read where they lie in a padded copy of the image.
/// </summary>
internal static unsafe class DirectConvolution
{
    private const int Rows = 8;

    /// <summary>An image and a group at a time where there are many, else parts of the output of one after the other.</summary>
    internal static void Run(in ConvolutionCall call)
    {
        var images = call.Sizes.Batch * call.Sizes.Groups;
        if (images >= 2 * Threads.Allowed)
        {
            var parts = Workers.Parts(images, call.Microseconds);
            Workers.Run(parts, call.Microseconds, new Images(call, images, parts));
        }
        else
        {
            for (var i = 0; i < images; i++)
                RunImage(call, i);
        }
    }

    private static void RunImage(in ConvolutionCall call, int index)
    {
        ref readonly var sizes = ref call.Sizes;
        var planes = new ConvolutionPlanes(sizes);
        using var planeMemory = new ThreadMemory(checked((sizes.GroupInChannels * planes.ChannelLength) + Panel.MaxWidth));
        using var offsetMemory = new ThreadMemory(sizes.Taps);
        var input = sizes.GroupInChannels * sizes.Input.Count;
        var channel = index % sizes.Groups * sizes.GroupOutChannels;
        planes.Fill(new ReadOnlySpan<float>(call.Input + (index * (nint)input), input), planeMemory.Span, sizes.GroupInChannels);
        fixed (float* source = planeMemory.Span, offsets = offsetMemory.Span)
        {
            planes.FillOffsets((int*)offsets, sizes.GroupInChannels);
            var group = new Group(call, planes, source, (int*)offsets, channel, index * (nint)sizes.GroupOutChannels * sizes.Output.Count);
            var microseconds = call.Microseconds / (sizes.Batch * sizes.Groups);
            Workers.Run(group.Parts, microseconds, group);
            for (var i = 0; i < sizes.GroupOutChannels; i++)
            {
                var place = (index * (nint)sizes.GroupOutChannels * sizes.Output.Count) + (i * sizes.Output.Count);
                call.Epilogue.Apply(call.Output + place, sizes.Output.Count, channel + i, place);
            }
        }
    }

    /// <summary>Some images, one after the other.</summary>
    private readonly struct Images(ConvolutionCall call, int images, int parts) : IWork
    {
        public void Run(int part)
        {
            for (var i = part * images / parts; i < (part + 1) * images / parts; i++)
                RunImage(call, i);
        }
    }

    /// <summary>
    /// The output channels of one group of one image, eight rows of a panel at a time: panel by panel, or channels by channels where the weight
    /// is larger than the image, so that the larger of both is read once.
    /// </summary>
    private readonly struct Group(ConvolutionCall call, ConvolutionPlanes planes, float* source, int* offsets, int channel, nint place) : IWork
    {
        public int Parts => IsByPanels ? ((planes.Columns + Panel.Width(planes.Columns) - 1) / Panel.Width(planes.Columns)) : ((call.Sizes.GroupOutChannels + Rows - 1) / Rows);

        private bool IsByPanels => call.Sizes.GroupOutChannels * (long)call.Sizes.Taps < call.Sizes.GroupInChannels * (long)planes.ChannelLength;

        public void Run(int part)
        {
            if (IsByPanels)
            {
                var column = part * Panel.Width(planes.Columns);
                for (var row = 0; row < call.Sizes.GroupOutChannels; row += Rows)
                    RunTile(column, Panel.Width(planes.Columns - column), row);
            }
            else
            {
                for (int column = 0, width; column < planes.Columns; column += width)
                {
                    width = Panel.Width(planes.Columns - column);
                    RunTile(column, width, part * Rows);
                }
            }
        }

        [SkipLocalsInit]
        private void RunTile(int column, int width, int row)
        {
            var tile = stackalloc float[Rows * Panel.MaxWidth];
            var (taps, rows) = (call.Sizes.Taps, Math.Min(Rows, call.Sizes.GroupOutChannels - row));
            for (var i = 0; i < rows; i++)
                new Span<float>(tile + (i * width), width).Fill(call.Start(channel + row + i));
            Panel.RunWhole(
                call.Weight + ((channel + row) * (nint)taps), taps, source + column, offsets, taps, tile, width, tile, width, rows, width);
            planes.CopyOut(
                tile, width, column, Math.Min(width, planes.Columns - column), call.Output + place + (row * (nint)call.Sizes.Output.Count), rows);
        }
    }
}
