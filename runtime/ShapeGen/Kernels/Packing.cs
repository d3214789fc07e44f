using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ShapeGen.Kernels;

/// <summary>Rearrangements of matrices into panels.</summary>
internal static unsafe class Packing
{
    /// <summary>The offsets of rows that lie a pitch apart.</summary>
    internal static void FillOffsets(int* offsets, int count, int pitch)
    {
        for (var i = 0; i < count; i++)
            offsets[i] = i * pitch;
    }

    /// <summary>Continues the offsets of a first channel for the others, which lie a pitch apart.</summary>
    internal static void RepeatOffsets(int* offsets, int count, int channels, int pitch)
    {
        for (nint i = count; i < count * (nint)channels; i++)
            offsets[i] = offsets[i - count] + pitch;
    }

    /// <summary>target[column, row] = source[row, column]</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Transpose(float* source, nint sourcePitch, float* target, nint targetPitch, int rows, int columns)
    {
        var column = 0;
        for (; Vector128.IsHardwareAccelerated && column <= columns - 4; column += 4)
        {
            var row = 0;
            for (; row <= rows - 4; row += 4)
                TransposeFour(source + (row * sourcePitch) + column, sourcePitch, target + (column * targetPitch) + row, targetPitch);
            for (; row < rows; row++)
            for (var i = column; i < column + 4; i++)
                target[(i * targetPitch) + row] = source[(row * sourcePitch) + i];
        }

        for (; column < columns; column++)
        for (var row = 0; row < rows; row++)
            target[(column * targetPitch) + row] = source[(row * sourcePitch) + column];
    }

    /// <summary>The floats 0 and 2 of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> EveryOther(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.Shuffle(left, right, 0b10_00_10_00)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(left, right)
        : Vector128.Create(left[0], left[2], right[0], right[2]);

    /// <summary>Transposes 4 × 4 floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeFour(float* source, nint sourcePitch, float* target, nint targetPitch)
    {
        var row0 = Vector128.Load(source);
        var row1 = Vector128.Load(source + sourcePitch);
        var row2 = Vector128.Load(source + (2 * sourcePitch));
        var row3 = Vector128.Load(source + (3 * sourcePitch));
        var low02 = InterleaveLow(row0, row2);
        var low13 = InterleaveLow(row1, row3);
        var high02 = InterleaveHigh(row0, row2);
        var high13 = InterleaveHigh(row1, row3);
        InterleaveLow(low02, low13).Store(target);
        InterleaveHigh(low02, low13).Store(target + targetPitch);
        InterleaveLow(high02, high13).Store(target + (2 * targetPitch));
        InterleaveHigh(high02, high13).Store(target + (3 * targetPitch));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> InterleaveLow(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right)
        : Vector128.Create(left[0], right[0], left[1], right[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> InterleaveHigh(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right)
        : Vector128.Create(left[2], right[2], left[3], right[3]);
}
