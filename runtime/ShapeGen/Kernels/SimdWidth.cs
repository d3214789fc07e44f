using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>The floats in the widest vector that the processor computes with: 16, 8, 4, or 1 where it has none.</summary>
internal static class SimdWidth
{
    internal static int Widest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated ? 16
            : Vector256.IsHardwareAccelerated ? 8
            : Vector128.IsHardwareAccelerated ? 4 : 1;
    }

    /// <summary>The widest of the processor's vectors that is not longer than a number of floats.</summary>
    internal static int AtMost(int count) =>
        count >= 16 && Widest >= 16 ? 16
        : count >= 8 && Widest >= 8 ? 8
        : count >= 4 && Widest >= 4 ? 4 : 1;
}
