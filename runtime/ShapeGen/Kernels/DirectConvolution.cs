using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions of any kind, as products of the weight with the inputs of each tap, which are read where they lie in a padded copy of the image.
/// </summary>
internal static unsafe class DirectConvolution
{
    private const int Rows = 8;
    private const int PartsOfThread = 8;

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
        fixed (float* source = planeMemory.Span, offsets = offsetMemory.Span)
        {
            planes.Fill(call.Input + (index * (nint)input), source, sizes.GroupInChannels);
            planes.FillOffsets((int*)offsets, sizes.GroupInChannels);
            if (call.IsByLanes)
            {
                LaneConvolution.RunImage(call, planes, source, (int*)offsets, index * (nint)sizes.OutChannels * sizes.Output.Count);
                return;
            }

            var rowParts = Threads.Allowed == 1 ? 1 : PartsOfThread * Threads.Allowed;
            var place = index * (nint)sizes.GroupOutChannels * sizes.Output.Count;
            var group = new Group(call, planes, source, (int*)offsets, channel, place, rowParts);
            var microseconds = call.Microseconds / (sizes.Batch * sizes.Groups);
            Workers.Run(group.Parts, microseconds, group);
            for (var i = 0; i < sizes.GroupOutChannels; i++, place += sizes.Output.Count)
                call.Epilogue.Apply(call.Output + place, sizes.Output.Count, channel + i, place);
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
    /// The output channels of one group of one image, eight at a time: a row of the output, or a panel, for all channels, or all of them for some
    /// channels where the weight is larger than the image, so that the larger of both is read once.
    /// </summary>
    private readonly struct Group(ConvolutionCall call, ConvolutionPlanes planes, float* source, int* offsets, int channel, nint place, int rowParts) : IWork
    {
        public int Parts => IsByChannels ? (call.Sizes.GroupOutChannels + Rows - 1) / Rows : planes.IsByRows ? Math.Min(planes.Rows * Pieces, rowParts) : Panels;

        /// <summary>Into how many pieces a row is divided where there are fewer rows than parts; each is some panels.</summary>
        private int Pieces => Math.Clamp(rowParts / planes.Rows, 1, RowPanels);

        private int RowPanels => (call.Sizes.Output.Width + Panel.Width(call.Sizes.Output.Width) - 1) / Panel.Width(call.Sizes.Output.Width);

        private int Panels => (planes.Columns + Panel.Width(planes.Columns) - 1) / Panel.Width(planes.Columns);

        private bool IsByChannels => call.Sizes.GroupOutChannels * (long)call.Sizes.Taps >= call.Sizes.GroupInChannels * (long)planes.ChannelLength;

        public void Run(int part)
        {
            if (IsByChannels)
                RunChannels(part * Rows);
            else if (planes.IsByRows)
                RunPieces(part * planes.Rows * Pieces / Parts, (part + 1) * planes.Rows * Pieces / Parts);
            else
                RunPanel(part);
        }

        private void RunChannels(int first)
        {
            using var memory = Starts(first, Math.Min(Rows, call.Sizes.GroupOutChannels - first));
            fixed (float* start = memory.Span)
            {
                for (var row = 0; row < planes.Rows && planes.IsByRows; row++)
                    RunRow(row, 0, RowPanels, first, start, row == planes.Rows - 1);
                for (var panel = 0; panel < Panels && !planes.IsByRows; panel++)
                    RunTile(panel * Panel.Width(planes.Columns), first, start);
            }
        }

        /// <summary>Some pieces one behind the other; the last one of a part leaves out what would be in another part.</summary>
        private void RunPieces(int first, int end)
        {
            using var memory = Starts(0, call.Sizes.GroupOutChannels);
            fixed (float* start = memory.Span)
            {
                for (var i = first; i < end; i++)
                {
                    var (row, piece) = Math.DivRem(i, Pieces);
                    for (var block = 0; block < call.Sizes.GroupOutChannels; block += Rows)
                        RunRow(row, piece * RowPanels / Pieces, (piece + 1) * RowPanels / Pieces, block, start + (block * Panel.MaxWidth), i == end - 1);
                }
            }
        }

        private void RunPanel(int panel)
        {
            using var memory = Starts(0, call.Sizes.GroupOutChannels);
            fixed (float* start = memory.Span)
            {
                for (var i = 0; i < call.Sizes.GroupOutChannels; i += Rows)
                    RunTile(panel * Panel.Width(planes.Columns), i, start + (i * Panel.MaxWidth));
            }
        }

        /// <summary>
        /// Some panels of a row of the output, in their place. What the last vector has too much goes to the beginning of the next row, which is computed after it;
        /// where there is none, it is left out.
        /// </summary>
        private void RunRow(int row, int panel, int end, int first, float* start, bool isLast)
        {
            var (taps, rows, size) = (call.Sizes.Taps, Math.Min(Rows, call.Sizes.GroupOutChannels - first), call.Sizes.Output);
            var weight = call.Weight + ((channel + first) * (nint)taps);
            var inputs = source + planes.Place(row);
            var target = call.Output + place + (first * (nint)size.Count) + (row * size.Width);
            for (; panel < end; panel++)
            {
                var column = panel * Panel.Width(size.Width);
                var width = Panel.Width(size.Width - column);
                if (isLast)
                    Panel.Run(
                        weight, taps, inputs + column, offsets, taps, start, Panel.MaxWidth, target + column, size.Count, rows, width,
                        Math.Min(width, size.Width - column));
                else
                    Panel.RunWhole(weight, taps, inputs + column, offsets, taps, start, Panel.MaxWidth, target + column, size.Count, rows, width);
            }
        }

        /// <summary>A panel of the outputs and of what lies between their rows, from which those are copied.</summary>
        [SkipLocalsInit]
        private void RunTile(int column, int first, float* start)
        {
            var tile = stackalloc float[Rows * Panel.MaxWidth];
            var width = Panel.Width(planes.Columns - column);
            var (taps, rows) = (call.Sizes.Taps, Math.Min(Rows, call.Sizes.GroupOutChannels - first));
            Panel.RunWhole(
                call.Weight + ((channel + first) * (nint)taps), taps, source + column, offsets, taps, start, Panel.MaxWidth, tile, width, rows, width);
            planes.CopyOut(
                tile, width, column, Math.Min(width, planes.Columns - column), call.Output + place + (first * (nint)call.Sizes.Output.Count), rows);
        }

        /// <summary>For each of some channels a vector's or two's worth of what its sums begin with.</summary>
        private ThreadMemory Starts(int first, int channels)
        {
            var memory = new ThreadMemory(channels * Panel.MaxWidth);
            for (var i = 0; i < channels; i++)
                memory.Span.Slice(i * Panel.MaxWidth, Panel.MaxWidth).Fill(call.Start(channel + first + i));
            return memory;
        }
    }
}
