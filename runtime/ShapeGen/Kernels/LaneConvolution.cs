using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions of small images with many output channels, which lie in the lanes of vectors: eight places are computed at a time, wherever they
/// are, so that nothing between the rows is computed in vain.
/// </summary>
internal static unsafe class LaneConvolution
{
    private const int Places = LaneTile.Places;
    private const int MostRanges = 8;

    /// <summary>True where the places with what is computed in vain are clearly fewer than by rows or panels.</summary>
    internal static bool IsBest(in ConvolutionSizes sizes)
    {
        if (sizes.Groups > 1 || SimdWidth.Widest < 8 || sizes.OutChannels % SimdWidth.Widest != 0 || sizes.Output.Count < Places)
            return false;
        var planes = new ConvolutionPlanes(sizes);
        return Tiles(sizes) * Places * 1.08 < planes.Computed;
    }

    /// <summary>One image.</summary>
    /// <param name="call">The convolution, whose weight is in <see cref="LaneLayout"/>.</param>
    /// <param name="planes">The input's planes.</param>
    /// <param name="source">Their memory.</param>
    /// <param name="offsets">The taps' offsets in them.</param>
    /// <param name="place">Where the image's output begins.</param>
    internal static void RunImage(in ConvolutionCall call, in ConvolutionPlanes planes, float* source, int* offsets, nint place)
    {
        var layout = new LaneLayout(call.Sizes.OutChannels, call.Sizes.Taps);
        var ranges = Threads.Allowed == 1 || layout.Blocks >= MostRanges ? 1 : Math.Min(MostRanges, Tiles(call.Sizes));
        Workers.Run(layout.Blocks * ranges, call.Microseconds / call.Sizes.Batch, new Ranges(call, planes, source, offsets, place, layout, ranges));
    }

    /// <summary>The tiles of an image, of which the last overlaps the one before.</summary>
    private static int Tiles(in ConvolutionSizes sizes) => (sizes.Output.Count + Places - 1) / Places;

    /// <summary>Some channels of some places.</summary>
    private readonly struct Ranges(
        ConvolutionCall call, ConvolutionPlanes planes, float* source, int* offsets, nint place, LaneLayout layout, int ranges) : IWork
    {
        public void Run(int part)
        {
            var (block, range) = Math.DivRem(part, ranges);
            var (tiles, last) = (Tiles(call.Sizes), call.Sizes.Output.Count - Places);
            var (first, end) = (Math.Min(last, range * tiles / ranges * Places), Math.Min(last, (((range + 1) * tiles / ranges) - 1) * Places));
            var (channel, width, count) = (LaneLayout.Channel(block), layout.Width(block), end + Places - first);
            using var memory = new ThreadMemory((count + 2) * width);
            fixed (float* scale = memory.Span)
            {
                var results = scale + (2 * width);
                var finish = call.Epilogue.Finish(scale, scale + width, call.Bias, channel, width);
                for (var i = first; i < end; i += Places)
                    RunTile(i, channel, width, finish, results + ((i - first) * width));
                RunTile(end, channel, width, finish, results + ((end - first) * width));
                LaneExit.Run(results, width, count, width, call.Epilogue, call.Output, call.Sizes.Output.Count, place + (channel * (nint)call.Sizes.Output.Count) + first);
            }
        }

        [SkipLocalsInit]
        private void RunTile(int first, int channel, int width, in LaneFinish finish, float* results)
        {
            var starts = stackalloc int[Places];
            planes.FillPlaces(first, Places, starts);
            LaneTile.Run(source, starts, offsets, call.Weight + (channel * (nint)layout.Taps), layout.Taps, finish, results, width, width);
        }
    }
}
