using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions of small images with many output channels, which lie in the lanes of vectors: eight places are computed at a time, wherever they
/// are, so that nothing between the rows is computed in vain.
/// </summary>
internal static unsafe class LaneConvolution
{
    /// <summary>The places that are computed at a time.</summary>
    private const int Places = 8;
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
            using var memory = new ThreadMemory((count + 1) * width);
            fixed (float* start = memory.Span)
            {
                var results = start + width;
                for (var i = 0; i < width; i++)
                    start[i] = call.Start(channel + i);
                for (var i = first; i < end; i += Places)
                    RunTile(i, channel, width, start, results + ((i - first) * width));
                RunTile(end, channel, width, start, results + ((end - first) * width));
                Leave(results, width, count, channel, first);
            }
        }

        [SkipLocalsInit]
        private void RunTile(int first, int channel, int width, float* start, float* results)
        {
            var starts = stackalloc int[Places];
            planes.FillPlaces(first, Places, starts);
            var weight = call.Weight + (channel * (nint)layout.Taps);
            if (Vector512.IsHardwareAccelerated)
                LaneTile<Vector512<float>, Simd512>.Run(source, starts, offsets, weight, layout.Taps, start, results, width);
            else
                LaneTile<Vector256<float>, Simd256>.Run(source, starts, offsets, weight, layout.Taps, start, results, width);
        }

        /// <summary>Gives the places of some channels back.</summary>
        private void Leave(float* results, int width, int count, int channel, int first)
        {
            var size = call.Sizes.Output.Count;
            var target = place + (channel * (nint)size) + first;
            Packing.Transpose(results, width, call.Output + target, size, count, width);
            for (var i = 0; i < width; i++, target += size)
                call.Epilogue.Apply(call.Output + target, count, channel + i, target);
        }
    }
}

/// <summary>Eight places and one or two vectors of channels.</summary>
internal static unsafe class LaneTile<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    internal static void Run(float* source, int* places, int* offsets, float* weight, int taps, float* start, float* results, int width)
    {
        if (width == TSimd.Count)
        {
            RunNarrow(source, places, offsets, weight, taps, start, results);
            return;
        }

        RunWide(source, places, offsets, weight, taps, start, results);
        if (TSimd.Count < 16)
            RunWide(source, places + 4, offsets, weight, taps, start, results + (8 * TSimd.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunNarrow(float* source, int* places, int* offsets, float* weight, int taps, float* start, float* results)
    {
        nint p0 = places[0], p1 = places[1], p2 = places[2], p3 = places[3], p4 = places[4], p5 = places[5], p6 = places[6], p7 = places[7];
        TVector sum0 = TSimd.Load(start), sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0, sum6 = sum0, sum7 = sum0;
        for (nint tap = 0; tap < taps; tap++, weight += TSimd.Count)
        {
            var inputs = source + offsets[tap];
            var factor = TSimd.Load(weight);
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p0]), factor, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p1]), factor, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p2]), factor, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p3]), factor, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p4]), factor, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p5]), factor, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p6]), factor, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.Broadcast(inputs[p7]), factor, sum7);
        }

        TSimd.Store(sum0, results);
        TSimd.Store(sum1, results + TSimd.Count);
        TSimd.Store(sum2, results + (2 * TSimd.Count));
        TSimd.Store(sum3, results + (3 * TSimd.Count));
        TSimd.Store(sum4, results + (4 * TSimd.Count));
        TSimd.Store(sum5, results + (5 * TSimd.Count));
        TSimd.Store(sum6, results + (6 * TSimd.Count));
        TSimd.Store(sum7, results + (7 * TSimd.Count));
    }

    /// <summary>Two vectors of channels of eight places, or of four where there are registers for so many sums only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunWide(float* source, int* places, int* offsets, float* weight, int taps, float* start, float* results)
    {
        nint p0 = places[0], p1 = places[1], p2 = places[2], p3 = places[3];
        TVector left0 = TSimd.Load(start), left1 = left0, left2 = left0, left3 = left0;
        TVector right0 = TSimd.Load(start + TSimd.Count), right1 = right0, right2 = right0, right3 = right0;
        if (TSimd.Count < 16)
        {
            for (nint tap = 0; tap < taps; tap++, weight += 2 * TSimd.Count)
            {
                var inputs = source + offsets[tap];
                TVector left = TSimd.Load(weight), right = TSimd.Load(weight + TSimd.Count), input = TSimd.Broadcast(inputs[p0]);
                left0 = TSimd.MultiplyAdd(input, left, left0);
                right0 = TSimd.MultiplyAdd(input, right, right0);
                input = TSimd.Broadcast(inputs[p1]);
                left1 = TSimd.MultiplyAdd(input, left, left1);
                right1 = TSimd.MultiplyAdd(input, right, right1);
                input = TSimd.Broadcast(inputs[p2]);
                left2 = TSimd.MultiplyAdd(input, left, left2);
                right2 = TSimd.MultiplyAdd(input, right, right2);
                input = TSimd.Broadcast(inputs[p3]);
                left3 = TSimd.MultiplyAdd(input, left, left3);
                right3 = TSimd.MultiplyAdd(input, right, right3);
            }

            StoreFour(left0, right0, left1, right1, left2, right2, left3, right3, results);
            return;
        }

        nint p4 = places[4], p5 = places[5], p6 = places[6], p7 = places[7];
        TVector left4 = left0, left5 = left0, left6 = left0, left7 = left0, right4 = right0, right5 = right0, right6 = right0, right7 = right0;
        for (nint tap = 0; tap < taps; tap++, weight += 2 * TSimd.Count)
        {
            var inputs = source + offsets[tap];
            TVector left = TSimd.Load(weight), right = TSimd.Load(weight + TSimd.Count), input = TSimd.Broadcast(inputs[p0]);
            left0 = TSimd.MultiplyAdd(input, left, left0);
            right0 = TSimd.MultiplyAdd(input, right, right0);
            input = TSimd.Broadcast(inputs[p1]);
            left1 = TSimd.MultiplyAdd(input, left, left1);
            right1 = TSimd.MultiplyAdd(input, right, right1);
            input = TSimd.Broadcast(inputs[p2]);
            left2 = TSimd.MultiplyAdd(input, left, left2);
            right2 = TSimd.MultiplyAdd(input, right, right2);
            input = TSimd.Broadcast(inputs[p3]);
            left3 = TSimd.MultiplyAdd(input, left, left3);
            right3 = TSimd.MultiplyAdd(input, right, right3);
            input = TSimd.Broadcast(inputs[p4]);
            left4 = TSimd.MultiplyAdd(input, left, left4);
            right4 = TSimd.MultiplyAdd(input, right, right4);
            input = TSimd.Broadcast(inputs[p5]);
            left5 = TSimd.MultiplyAdd(input, left, left5);
            right5 = TSimd.MultiplyAdd(input, right, right5);
            input = TSimd.Broadcast(inputs[p6]);
            left6 = TSimd.MultiplyAdd(input, left, left6);
            right6 = TSimd.MultiplyAdd(input, right, right6);
            input = TSimd.Broadcast(inputs[p7]);
            left7 = TSimd.MultiplyAdd(input, left, left7);
            right7 = TSimd.MultiplyAdd(input, right, right7);
        }

        StoreFour(left0, right0, left1, right1, left2, right2, left3, right3, results);
        StoreFour(left4, right4, left5, right5, left6, right6, left7, right7, results + (8 * TSimd.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour(
        TVector left0, TVector right0, TVector left1, TVector right1, TVector left2, TVector right2, TVector left3, TVector right3, float* results)
    {
        TSimd.Store(left0, results);
        TSimd.Store(right0, results + TSimd.Count);
        TSimd.Store(left1, results + (2 * TSimd.Count));
        TSimd.Store(right1, results + (3 * TSimd.Count));
        TSimd.Store(left2, results + (4 * TSimd.Count));
        TSimd.Store(right2, results + (5 * TSimd.Count));
        TSimd.Store(left3, results + (6 * TSimd.Count));
        TSimd.Store(right3, results + (7 * TSimd.Count));
    }
}
