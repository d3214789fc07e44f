using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>Walks the units of a cell with the widest vectors, and what is left with narrower ones.</summary>
internal static unsafe class RecurrentUnits
{
    internal static void Run<TUnits>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units)
        where TUnits : struct, IRecurrentUnits
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = Walk<Vector512<float>, Simd512, TUnits>(fromInput, fromHidden, hidden, cell, units, done);
        if (Vector256.IsHardwareAccelerated && done < units)
            done = Walk<Vector256<float>, Simd256, TUnits>(fromInput, fromHidden, hidden, cell, units, done);
        if (Vector128.IsHardwareAccelerated && done < units)
            done = Walk<Vector128<float>, Simd128, TUnits>(fromInput, fromHidden, hidden, cell, units, done);
        if (done < units)
            Walk<float, SimdScalar, TUnits>(fromInput, fromHidden, hidden, cell, units, done);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Walk<TVector, TSimd, TUnits>(float* fromInput, float* fromHidden, float* hidden, float* cell, int units, int done)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
        where TUnits : struct, IRecurrentUnits
    {
        for (; done <= units - TSimd.Count; done += TSimd.Count)
            TUnits.Step<TVector, TSimd>(fromInput + done, fromHidden + done, hidden + done, cell + done, units);
        return done;
    }
}
