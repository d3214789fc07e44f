using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>A row of a convolution of each channel by itself with a kernel of 3 by 3, with channels in the lanes of a vector.</summary>
/// <param name="Columns">The input's places in a row.</param>
/// <param name="OutColumns">The output's places in a row.</param>
/// <param name="Stride">The step from one output to the next.</param>
/// <param name="Padding">The zeros in front of a row.</param>
/// <param name="Pitch">From one place's channels to the next one's.</param>
internal readonly record struct DepthwiseLanes(int Columns, int OutColumns, int Stride, int Padding, int Pitch)
{
    /// <summary>The first output whose inputs all exist.</summary>
    internal int First => Math.Min(OutColumns, (Padding + Stride - 1) / Stride);

    /// <summary>The first output behind that of which the last input does not exist.</summary>
    internal int End => Math.Clamp(Columns + Padding < 3 ? 0 : ((Columns + Padding - 3) / Stride) + 1, First, OutColumns);

    /// <summary>Computes a row for some vectors of channels.</summary>
    /// <param name="above">The first of the three rows of the input.</param>
    /// <param name="here">The second row.</param>
    /// <param name="below">The third row.</param>
    /// <param name="kernel">For each tap the channels' weights.</param>
    /// <param name="kernelPitch">From one tap's weights to the next one's.</param>
    /// <param name="finish">What is done with the sums; it has no scale.</param>
    /// <param name="target">The row of the output.</param>
    /// <param name="width">The channels.</param>
    internal unsafe void Run(
        float* above, float* here, float* below, float* kernel, nint kernelPitch, in LaneFinish finish, float* target, int width)
    {
        for (var lane = 0; lane < width; lane += SimdWidth.Widest)
        {
            if (Vector512.IsHardwareAccelerated)
                DepthwiseLanes<Vector512<float>, Simd512>.RunRow(this, above + lane, here + lane, below + lane, kernel + lane, kernelPitch, finish.From(lane), target + lane);
            else
                DepthwiseLanes<Vector256<float>, Simd256>.RunRow(this, above + lane, here + lane, below + lane, kernel + lane, kernelPitch, finish.From(lane), target + lane);
        }
    }
}

/// <summary><see cref="DepthwiseLanes"/> with one width of vectors.</summary>
internal static unsafe class DepthwiseLanes<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RunRow(
        in DepthwiseLanes row, float* above, float* here, float* below, float* kernel, nint kernelPitch, LaneFinish finish, float* target)
    {
        var (first, end) = (row.First, row.End);
        for (var x = 0; x < first; x++)
            RunBorder(row, x, above, here, below, kernel, kernelPitch, finish, target);
        RunInner(row, first, end, above, here, below, kernel, kernelPitch, finish, target);
        for (var x = end; x < row.OutColumns; x++)
            RunBorder(row, x, above, here, below, kernel, kernelPitch, finish, target);
    }

    /// <summary>Outputs whose inputs all exist; with a stride of 1 four at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunInner(
        in DepthwiseLanes row, int first, int end, float* above, float* here, float* below, float* kernel, nint kernelPitch, LaneFinish finish, float* target)
    {
        TVector k00 = TSimd.Load(kernel), k01 = TSimd.Load(kernel + kernelPitch), k02 = TSimd.Load(kernel + (2 * kernelPitch));
        TVector k10 = TSimd.Load(kernel + (3 * kernelPitch)), k11 = TSimd.Load(kernel + (4 * kernelPitch)), k12 = TSimd.Load(kernel + (5 * kernelPitch));
        TVector k20 = TSimd.Load(kernel + (6 * kernelPitch)), k21 = TSimd.Load(kernel + (7 * kernelPitch)), k22 = TSimd.Load(kernel + (8 * kernelPitch));
        TVector shift = TSimd.Load(finish.Shift), least = TSimd.Broadcast(finish.Least), greatest = TSimd.Broadcast(finish.Greatest);
        nint pitch = row.Pitch, step = row.Stride * pitch;
        var place = ((first * row.Stride) - row.Padding) * pitch;
        above += place;
        here += place;
        below += place;
        target += first * pitch;
        var x = first;
        for (; row.Stride == 1 && x <= end - 4; x += 4, above += 4 * pitch, here += 4 * pitch, below += 4 * pitch, target += 4 * pitch)
        {
            TVector sum0 = shift, sum1 = shift, sum2 = shift, sum3 = shift;
            AddFour(above, pitch, k00, k01, k02, ref sum0, ref sum1, ref sum2, ref sum3);
            AddFour(here, pitch, k10, k11, k12, ref sum0, ref sum1, ref sum2, ref sum3);
            AddFour(below, pitch, k20, k21, k22, ref sum0, ref sum1, ref sum2, ref sum3);
            TSimd.Store(TSimd.Clamp(sum0, least, greatest), target);
            TSimd.Store(TSimd.Clamp(sum1, least, greatest), target + pitch);
            TSimd.Store(TSimd.Clamp(sum2, least, greatest), target + (2 * pitch));
            TSimd.Store(TSimd.Clamp(sum3, least, greatest), target + (3 * pitch));
        }

        for (; x < end; x++, above += step, here += step, below += step, target += pitch)
        {
            var sum = AddOne(above, pitch, k00, k01, k02, shift);
            sum = AddOne(here, pitch, k10, k11, k12, sum);
            sum = AddOne(below, pitch, k20, k21, k22, sum);
            TSimd.Store(TSimd.Clamp(sum, least, greatest), target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(
        float* source, nint pitch, TVector k0, TVector k1, TVector k2, ref TVector sum0, ref TVector sum1, ref TVector sum2, ref TVector sum3)
    {
        sum0 = TSimd.MultiplyAdd(TSimd.Load(source), k0, sum0);
        var input = TSimd.Load(source + pitch);
        sum0 = TSimd.MultiplyAdd(input, k1, sum0);
        sum1 = TSimd.MultiplyAdd(input, k0, sum1);
        input = TSimd.Load(source + (2 * pitch));
        sum0 = TSimd.MultiplyAdd(input, k2, sum0);
        sum1 = TSimd.MultiplyAdd(input, k1, sum1);
        sum2 = TSimd.MultiplyAdd(input, k0, sum2);
        input = TSimd.Load(source + (3 * pitch));
        sum1 = TSimd.MultiplyAdd(input, k2, sum1);
        sum2 = TSimd.MultiplyAdd(input, k1, sum2);
        sum3 = TSimd.MultiplyAdd(input, k0, sum3);
        input = TSimd.Load(source + (4 * pitch));
        sum2 = TSimd.MultiplyAdd(input, k2, sum2);
        sum3 = TSimd.MultiplyAdd(input, k1, sum3);
        sum3 = TSimd.MultiplyAdd(TSimd.Load(source + (5 * pitch)), k2, sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector AddOne(float* source, nint pitch, TVector k0, TVector k1, TVector k2, TVector sum) =>
        TSimd.MultiplyAdd(
            TSimd.Load(source + (2 * pitch)), k2, TSimd.MultiplyAdd(TSimd.Load(source + pitch), k1, TSimd.MultiplyAdd(TSimd.Load(source), k0, sum)));

    /// <summary>An output of whose inputs some lie outside of the row.</summary>
    private static void RunBorder(
        in DepthwiseLanes row, int x, float* above, float* here, float* below, float* kernel, nint kernelPitch, in LaneFinish finish, float* target)
    {
        var sum = TSimd.Load(finish.Shift);
        for (var tap = 0; tap < 3; tap++)
        {
            var place = (x * row.Stride) - row.Padding + tap;
            if ((uint)place >= (uint)row.Columns)
                continue;
            nint input = place * row.Pitch, weight = tap * kernelPitch;
            sum = TSimd.MultiplyAdd(TSimd.Load(above + input), TSimd.Load(kernel + weight), sum);
            sum = TSimd.MultiplyAdd(TSimd.Load(here + input), TSimd.Load(kernel + weight + (3 * kernelPitch)), sum);
            sum = TSimd.MultiplyAdd(TSimd.Load(below + input), TSimd.Load(kernel + weight + (6 * kernelPitch)), sum);
        }

        TSimd.Store(TSimd.Clamp(sum, TSimd.Broadcast(finish.Least), TSimd.Broadcast(finish.Greatest)), target + (x * row.Pitch));
    }
}
