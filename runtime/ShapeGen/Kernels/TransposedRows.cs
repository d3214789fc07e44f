using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Transposed convolutions with a step of 2 along the last axis: rows of the output, of which the even and the odd places are sums over different
/// taps, are computed apart and put together in registers.
/// </summary>
internal static unsafe class TransposedRows
{
    private const int PartsOfThread = 8;

    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.Stride.Width == 2 && sizes.Output.Width % 2 == 0 && sizes.Output.Width / 2 >= Math.Max(4, SimdWidth.Widest / 2);

    /// <summary>One group of one image.</summary>
    /// <param name="planes">The input with zeros around it.</param>
    /// <param name="source">Its memory.</param>
    /// <param name="weight">The weight in <see cref="TransposedLayout"/>.</param>
    /// <param name="bias">The group's bias, or null.</param>
    /// <param name="output">The group's output.</param>
    /// <param name="firstChannel">The group's first channel.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="microseconds">About how long one thread takes.</param>
    internal static void Run(
        in TransposedPlanes planes, float* source, float* weight, float* bias, float* output, int firstChannel, in ConvolutionSizes sizes, double microseconds)
    {
        using var memory = new ThreadMemory(checked(sizes.GroupInChannels * sizes.Kernel.Count));
        using var phaseMemory = new ThreadMemory(sizes.Stride.Count + 1);
        var pairs = sizes.Output.Depth * sizes.Stride.Height * PairsOfPhase(sizes);
        var parts = Math.Min(pairs, Threads.Allowed == 1 ? 1 : PartsOfThread * Threads.Allowed);
        fixed (float* offsets = memory.Span, starts = phaseMemory.Span)
        {
            FillPhases(planes, sizes, (int*)offsets, (int*)starts);
            Workers.Run(parts, microseconds, new Pairs(planes, source, weight, (int*)offsets, (int*)starts, bias, output, firstChannel, sizes, pairs, parts));
        }
    }

    /// <summary>The offsets of all phases' taps one behind the other, and for each phase where its own begin.</summary>
    private static void FillPhases(in TransposedPlanes planes, in ConvolutionSizes sizes, int* offsets, int* starts)
    {
        starts[0] = 0;
        for (var phase = 0; phase < sizes.Stride.Count; phase++)
        {
            var place = TransposedPlanes.Phase(sizes, phase);
            planes.FillOffsets(offsets + starts[phase], sizes.GroupInChannels, place);
            starts[phase + 1] = starts[phase] + (sizes.GroupInChannels * planes.Taps(place));
        }
    }

    private static int PairsOfPhase(in ConvolutionSizes sizes) => (((sizes.Output.Height + sizes.Stride.Height - 1) / sizes.Stride.Height) + 1) / 2;

    /// <summary>The depth and the first row of a pair, which may be behind the last one.</summary>
    private static (int Z, int Y) FirstRow(in ConvolutionSizes sizes, int pair)
    {
        var (line, number) = Math.DivRem(pair, PairsOfPhase(sizes));
        var (z, phase) = Math.DivRem(line, sizes.Stride.Height);
        return (z, phase + (2 * number * sizes.Stride.Height));
    }

    /// <summary>Some pairs of rows of the output, which have the phase in common.</summary>
    private readonly struct Pairs(
        TransposedPlanes planes, float* source, float* weight, int* offsets, int* phases, float* bias, float* output, int firstChannel, ConvolutionSizes sizes,
        int pairs, int parts) : IWork
    {
        private const int Rows = 8;
        private const int TileLength = Rows * 16;

        public void Run(int part)
        {
            using var memory = new ThreadMemory(5 * TileLength);
            fixed (float* tiles = memory.Span)
            {
                for (var pair = part * pairs / parts; pair < (part + 1) * pairs / parts; pair++)
                for (var channel = 0; channel < sizes.GroupOutChannels; channel += Rows)
                    RunPair(pair, channel, tiles);
            }
        }

        /// <summary>Two rows of the same phase, or the last one.</summary>
        private void RunPair(int pair, int channel, float* tiles)
        {
            var rows = Math.Min(Rows, sizes.GroupOutChannels - channel);
            for (var row = 0; row < rows; row++)
                new Span<float>(tiles + (row * 16), 16).Fill(bias == null ? 0 : bias[channel + row]);
            var (z, y) = FirstRow(sizes, pair);
            if (y >= sizes.Output.Height)
                return;
            var phase = ((z % sizes.Stride.Depth * sizes.Stride.Height) + (y % sizes.Stride.Height)) * 2;
            var inputs = source + planes.Line(z / sizes.Stride.Depth, y / sizes.Stride.Height);
            var (evenOffsets, evenWeight, evenTaps) = At(phase, channel);
            var (oddOffsets, oddWeight, oddTaps) = At(phase + 1, channel);
            var target = output + (channel * (nint)sizes.Output.Count) + (((z * sizes.Output.Height) + y) * sizes.Output.Width);
            var (places, isPair) = (sizes.Output.Width / 2, y + sizes.Stride.Height < sizes.Output.Height);
            var width = SimdWidth.AtMost(places);
            float* even = tiles + TileLength, odd = even + (2 * TileLength);
            for (var x = 0; x < places; x += width)
            {
                var place = Math.Min(x, places - width);
                RunTile(width, evenWeight, evenTaps, inputs + place, offsets + evenOffsets, tiles, even, rows);
                RunTile(width, oddWeight, oddTaps, inputs + place, offsets + oddOffsets, tiles, odd, rows);
                Join(width, even, odd, target + (2 * place), sizes.Output.Count, rows);
                if (isPair)
                    Join(width, even + TileLength, odd + TileLength, target + (2 * place) + (sizes.Stride.Height * sizes.Output.Width), sizes.Output.Count, rows);
            }
        }

        /// <summary>The first offset of a phase, the weight of a channel in it, and the number of its taps.</summary>
        private (int Offsets, nint Weight, int Taps) At(int phase, int channel)
        {
            var before = phases[phase];
            var taps = phases[phase + 1] - before;
            return (before, (sizes.OutChannels * (nint)before) + ((firstChannel + channel) * (nint)taps), taps);
        }

        /// <summary>A phase's part of both rows. Behind the last row are zeros.</summary>
        private void RunTile(int width, nint place, int taps, float* inputs, int* offset, float* start, float* tile, int rows)
        {
            switch (width)
            {
                case 16: PairTile<Vector512<float>, Simd512>.Run(weight + place, taps, inputs, planes.Line(0, 1), offset, taps, start, 16, tile, tile + TileLength, 16, rows); break;
                case 8: PairTile<Vector256<float>, Simd256>.Run(weight + place, taps, inputs, planes.Line(0, 1), offset, taps, start, 16, tile, tile + TileLength, 16, rows); break;
                case 4: PairTile<Vector128<float>, Simd128>.Run(weight + place, taps, inputs, planes.Line(0, 1), offset, taps, start, 16, tile, tile + TileLength, 16, rows); break;
                default: PairTile<float, SimdScalar>.Run(weight + place, taps, inputs, planes.Line(0, 1), offset, taps, start, 16, tile, tile + TileLength, 16, rows); break;
            }
        }

        private static void Join(int width, float* even, float* odd, float* target, nint pitch, int rows)
        {
            switch (width)
            {
                case 16: Join<Vector512<float>, Simd512>(even, odd, target, pitch, rows); break;
                case 8: Join<Vector256<float>, Simd256>(even, odd, target, pitch, rows); break;
                case 4: Join<Vector128<float>, Simd128>(even, odd, target, pitch, rows); break;
                default: Join<float, SimdScalar>(even, odd, target, pitch, rows); break;
            }
        }

        /// <summary>Even and odd places by turns.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Join<TVector, TSimd>(float* even, float* odd, float* target, nint pitch, int rows)
            where TVector : unmanaged
            where TSimd : struct, ISimd<TVector>
        {
            for (; rows > 0; rows--, even += 16, odd += 16, target += pitch)
            {
                var (low, high) = TSimd.Interleave(TSimd.Load(even), TSimd.Load(odd));
                TSimd.Store(low, target);
                TSimd.Store(high, target + TSimd.Count);
            }
        }
    }
}
