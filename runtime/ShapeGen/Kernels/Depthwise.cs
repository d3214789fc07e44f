using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Convolutions of each channel by itself with a kernel of 3 by 3 and steps of 1.</summary>
internal static unsafe class Depthwise
{
    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.GroupInChannels == 1 && sizes.GroupOutChannels == 1 && sizes.Kernel == Volume.Of(3, 3)
            && sizes.Stride == Volume.Of(1, 1) && sizes.Dilation == Volume.Of(1, 1) && sizes.Input.Depth == 1 && sizes.Padding.Depth == 0;

    internal static void Run(in ConvolutionCall call)
    {
        var planes = call.Sizes.Batch * call.Sizes.OutChannels;
        var parts = Workers.Parts(planes, call.Microseconds);
        Workers.Run(parts, call.Microseconds, new Planes(call, planes, parts));
    }

    /// <summary>Some channels of all images, one after the other.</summary>
    private readonly struct Planes(ConvolutionCall call, int planes, int parts) : IWork
    {
        public void Run(int part)
        {
            ref readonly var sizes = ref call.Sizes;
            var (height, width) = (sizes.Output.Height, sizes.Output.Width);
            var padded = new Volume(1, height + 2, width + 2);
            using var memory = new ThreadMemory(padded.Count);
            memory.Span.Clear();
            fixed (float* source = memory.Span)
            {
                for (var i = part * planes / parts; i < (part + 1) * planes / parts; i++)
                {
                    var channel = i % sizes.OutChannels;
                    var place = i * (nint)height * width;
                    Fill(call.Input + (i * (nint)sizes.Input.Count), source, padded, sizes);
                    RunPlane(source, call.Weight + (channel * 9), call.Start(channel), call.Output + place, height, width);
                    call.Epilogue.Apply(call.Output + place, height * width, channel, place);
                }
            }
        }
    }

    /// <summary>Copies an image into the middle of memory that is 0 around it.</summary>
    private static void Fill(float* image, float* target, Volume padded, in ConvolutionSizes sizes)
    {
        var rows = Math.Min(sizes.Input.Height, padded.Height - sizes.Padding.Height);
        var columns = Math.Min(sizes.Input.Width, padded.Width - sizes.Padding.Width);
        if (rows > 0 && columns > 0)
            Panel.CopyRows(image, sizes.Input.Width, target + (sizes.Padding.Height * padded.Width) + sizes.Padding.Width, padded.Width, rows, columns);
    }

    private static void RunPlane(float* source, float* kernel, float start, float* target, int height, int width)
    {
        switch (SimdWidth.AtMost(width))
        {
            case 16: Depthwise<Vector512<float>, Simd512>.RunPlane(source, kernel, start, target, height, width); break;
            case 8: Depthwise<Vector256<float>, Simd256>.RunPlane(source, kernel, start, target, height, width); break;
            case 4: Depthwise<Vector128<float>, Simd128>.RunPlane(source, kernel, start, target, height, width); break;
            default: Depthwise<float, SimdScalar>.RunPlane(source, kernel, start, target, height, width); break;
        }
    }
}

/// <summary><see cref="Depthwise"/> with one width of vectors, of which a row holds at least one.</summary>
internal static unsafe class Depthwise<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>Strips of two vectors from top to bottom; where a row is no multiple of a vector, the last one overlaps that before it.</summary>
    internal static void RunPlane(float* source, float* kernel, float start, float* target, int height, int width)
    {
        var last = width - TSimd.Count;
        for (var x = 0; x < width; x += 2 * TSimd.Count)
        {
            var left = Math.Min(x, last);
            var right = Math.Min(x + TSimd.Count, last);
            RunStrip(source + left, kernel, start, target + left, right - left, height, width);
        }
    }

    /// <summary>Each row of the source is read once and adds to three rows of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunStrip(float* source, float* kernel, float start, float* target, nint second, int height, int width)
    {
        TVector k00 = TSimd.Broadcast(kernel[0]), k01 = TSimd.Broadcast(kernel[1]), k02 = TSimd.Broadcast(kernel[2]);
        TVector k10 = TSimd.Broadcast(kernel[3]), k11 = TSimd.Broadcast(kernel[4]), k12 = TSimd.Broadcast(kernel[5]);
        TVector k20 = TSimd.Broadcast(kernel[6]), k21 = TSimd.Broadcast(kernel[7]), k22 = TSimd.Broadcast(kernel[8]);
        var first = TSimd.Broadcast(start);
        TVector above = first, here = first, otherAbove = first, otherHere = first;
        var pitch = width + 2;
        for (var row = 0; row < height + 2; row++, source += pitch)
        {
            TVector a = TSimd.Load(source), b = TSimd.Load(source + 1), c = TSimd.Load(source + 2);
            TVector d = TSimd.Load(source + second), e = TSimd.Load(source + second + 1), f = TSimd.Load(source + second + 2);
            above = TSimd.MultiplyAdd(c, k22, TSimd.MultiplyAdd(b, k21, TSimd.MultiplyAdd(a, k20, above)));
            otherAbove = TSimd.MultiplyAdd(f, k22, TSimd.MultiplyAdd(e, k21, TSimd.MultiplyAdd(d, k20, otherAbove)));
            if (row >= 2)
            {
                TSimd.Store(above, target);
                TSimd.Store(otherAbove, target + second);
                target += width;
            }

            above = TSimd.MultiplyAdd(c, k12, TSimd.MultiplyAdd(b, k11, TSimd.MultiplyAdd(a, k10, here)));
            otherAbove = TSimd.MultiplyAdd(f, k12, TSimd.MultiplyAdd(e, k11, TSimd.MultiplyAdd(d, k10, otherHere)));
            here = TSimd.MultiplyAdd(c, k02, TSimd.MultiplyAdd(b, k01, TSimd.MultiplyAdd(a, k00, first)));
            otherHere = TSimd.MultiplyAdd(f, k02, TSimd.MultiplyAdd(e, k01, TSimd.MultiplyAdd(d, k00, first)));
        }
    }
}
