using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>
/// Sums over taps for eight places, wherever they are, with the output channels in the lanes of one or two vectors: result = (Σ weight · input)
/// · scale + shift, within limits.
/// </summary>
internal static unsafe class LaneTile
{
    /// <summary>The places that are computed at a time.</summary>
    internal const int Places = 8;

    /// <summary>The most lanes.</summary>
    internal static int MaxWidth => 2 * SimdWidth.Widest;

    /// <summary>One tile.</summary>
    /// <param name="source">The inputs.</param>
    /// <param name="places">Where each place's inputs begin.</param>
    /// <param name="offsets">Where each tap's input lies from there.</param>
    /// <param name="weight">For each tap the weights of the lanes' channels.</param>
    /// <param name="taps">The number of taps.</param>
    /// <param name="finish">What is done with the sums of these channels.</param>
    /// <param name="results">For each place the results of the channels.</param>
    /// <param name="pitch">From one place's results to the next one's.</param>
    /// <param name="width">The lanes: those of one vector or of two.</param>
    internal static void Run(
        float* source, int* places, int* offsets, float* weight, int taps, in LaneFinish finish, float* results, nint pitch, int width)
    {
        if (Vector512.IsHardwareAccelerated)
            LaneTile<Vector512<float>, Simd512>.Run(source, places, offsets, weight, taps, finish, results, pitch, width);
        else
            LaneTile<Vector256<float>, Simd256>.Run(source, places, offsets, weight, taps, finish, results, pitch, width);
    }
}

/// <summary>What becomes of the sums of a tile's channels.</summary>
/// <param name="scale">What each channel is multiplied by.</param>
/// <param name="shift">What is then added.</param>
/// <param name="least">The least result.</param>
/// <param name="greatest">The greatest result.</param>
internal readonly unsafe struct LaneFinish(float* scale, float* shift, float least, float greatest)
{
    internal readonly float* Scale = scale;
    internal readonly float* Shift = shift;
    internal readonly float Least = least;
    internal readonly float Greatest = greatest;

    /// <summary>The same for the channels from that one on.</summary>
    internal LaneFinish From(int channel) => new(Scale + channel, Shift + channel, Least, Greatest);
}

/// <summary><see cref="LaneTile"/> with one width of vectors.</summary>
internal static unsafe class LaneTile<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    internal static void Run(float* source, int* places, int* offsets, float* weight, int taps, in LaneFinish finish, float* results, nint pitch, int width)
    {
        if (width == TSimd.Count)
        {
            RunNarrow(source, places, offsets, weight, taps, finish, results, pitch);
            return;
        }

        RunWide(source, places, offsets, weight, taps, finish, results, pitch);
        if (TSimd.Count < 16)
            RunWide(source, places + 4, offsets, weight, taps, finish, results + (4 * pitch), pitch);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunNarrow(float* source, int* places, int* offsets, float* weight, int taps, in LaneFinish finish, float* results, nint pitch)
    {
        nint p0 = places[0], p1 = places[1], p2 = places[2], p3 = places[3], p4 = places[4], p5 = places[5], p6 = places[6], p7 = places[7];
        TVector sum0 = TSimd.Broadcast(0), sum1 = sum0, sum2 = sum0, sum3 = sum0, sum4 = sum0, sum5 = sum0, sum6 = sum0, sum7 = sum0;
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

        TVector scale = TSimd.Load(finish.Scale), shift = TSimd.Load(finish.Shift);
        TVector least = TSimd.Broadcast(finish.Least), greatest = TSimd.Broadcast(finish.Greatest);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum0, scale, shift), least, greatest), results);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum1, scale, shift), least, greatest), results + pitch);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum2, scale, shift), least, greatest), results + (2 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum3, scale, shift), least, greatest), results + (3 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum4, scale, shift), least, greatest), results + (4 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum5, scale, shift), least, greatest), results + (5 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum6, scale, shift), least, greatest), results + (6 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(sum7, scale, shift), least, greatest), results + (7 * pitch));
    }

    /// <summary>Two vectors of channels of eight places, or of four where there are registers for so many sums only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunWide(float* source, int* places, int* offsets, float* weight, int taps, in LaneFinish finish, float* results, nint pitch)
    {
        nint p0 = places[0], p1 = places[1], p2 = places[2], p3 = places[3];
        TVector left0 = TSimd.Broadcast(0), left1 = left0, left2 = left0, left3 = left0;
        TVector right0 = left0, right1 = right0, right2 = right0, right3 = right0;
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

            StoreFour(left0, right0, left1, right1, left2, right2, left3, right3, finish, results, pitch);
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

        StoreFour(left0, right0, left1, right1, left2, right2, left3, right3, finish, results, pitch);
        StoreFour(left4, right4, left5, right5, left6, right6, left7, right7, finish, results + (4 * pitch), pitch);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour(
        TVector left0, TVector right0, TVector left1, TVector right1, TVector left2, TVector right2, TVector left3, TVector right3,
        in LaneFinish finish, float* results, nint pitch)
    {
        TVector scale = TSimd.Load(finish.Scale), shift = TSimd.Load(finish.Shift);
        TVector least = TSimd.Broadcast(finish.Least), greatest = TSimd.Broadcast(finish.Greatest);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(left0, scale, shift), least, greatest), results);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(left1, scale, shift), least, greatest), results + pitch);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(left2, scale, shift), least, greatest), results + (2 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(left3, scale, shift), least, greatest), results + (3 * pitch));
        scale = TSimd.Load(finish.Scale + TSimd.Count);
        shift = TSimd.Load(finish.Shift + TSimd.Count);
        results += TSimd.Count;
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(right0, scale, shift), least, greatest), results);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(right1, scale, shift), least, greatest), results + pitch);
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(right2, scale, shift), least, greatest), results + (2 * pitch));
        TSimd.Store(TSimd.Clamp(TSimd.MultiplyAdd(right3, scale, shift), least, greatest), results + (3 * pitch));
    }
}
