using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>The greatest of each 2 by 2 floats.</summary>
internal static unsafe class PairPooling
{
    internal static bool CanRun(in PoolingSizes sizes) =>
        sizes.Kernel == Volume.Of(2, 2) && sizes.Stride == Volume.Of(2, 2) && sizes.Padding == default && sizes.Dilation == Volume.Of(1, 1)
            && sizes.Input.Depth == 1 && sizes.Output.Height == sizes.Input.Height / 2 && sizes.Output.Width == sizes.Input.Width / 2;

    internal static void Max(ReadOnlySpan<float> input, Span<float> output, in PoolingSizes sizes)
    {
        fixed (float* source = input, target = output)
        {
            switch (SimdWidth.AtMost(sizes.Output.Width))
            {
                case 16: Max<Vector512<float>, Simd512>(source, target, sizes.Planes, sizes.Input, sizes.Output); break;
                case 8: Max<Vector256<float>, Simd256>(source, target, sizes.Planes, sizes.Input, sizes.Output); break;
                case 4: Max<Vector128<float>, Simd128>(source, target, sizes.Planes, sizes.Input, sizes.Output); break;
                default: Max<float, SimdScalar>(source, target, sizes.Planes, sizes.Input, sizes.Output); break;
            }
        }
    }

    /// <summary>Two lines of input for each of the output; the last vector of a line overlaps the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Max<TVector, TSimd>(float* source, float* target, int planes, Volume input, Volume output)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        for (var plane = 0; plane < planes; plane++, source += input.Count)
        {
            var line = source;
            for (var y = 0; y < output.Height; y++, line += 2 * input.Width, target += output.Width)
            {
                for (var x = 0; x < output.Width; x += TSimd.Count)
                {
                    var place = Math.Min(x, output.Width - TSimd.Count);
                    var first = line + (2 * place);
                    var second = first + input.Width;
                    var (even, odd) = TSimd.Deinterleave(
                        TSimd.Max(TSimd.Load(first), TSimd.Load(second)),
                        TSimd.Max(TSimd.Load(first + TSimd.Count), TSimd.Load(second + TSimd.Count)));
                    TSimd.Store(TSimd.Max(even, odd), target + place);
                }
            }
        }
    }
}
