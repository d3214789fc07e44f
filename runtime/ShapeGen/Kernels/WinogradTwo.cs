using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>F(2, 3), with the points 0, 1, -1 and infinity.</summary>
internal readonly unsafe struct WinogradTwo : IWinogradTile
{
    private const int Side = 4;
    private const int MostLanes = 16;

    public static int Outputs => 2;

    public static int LeastTiles => 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Input<TVector, TSimd>(float* source, nint rows, nint columns, float* target, nint points)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var between = stackalloc float[Side * Side * MostLanes];
        for (var j = 0; j < Side; j++)
            Input<TVector, TSimd>(source + (j * columns), rows, between + (j * MostLanes), Side * MostLanes);
        for (var i = 0; i < Side; i++)
            Input<TVector, TSimd>(between + (i * Side * MostLanes), MostLanes, target + (i * Side * points), points);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Output<TVector, TSimd>(float* source, nint points, float* bias, float* target, nint rows, nint columns)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var between = stackalloc float[2 * Side * MostLanes];
        var zero = TSimd.Broadcast(0);
        for (var j = 0; j < Side; j++)
            Output<TVector, TSimd>(source + (j * points), Side * points, zero, between + (j * MostLanes), Side * MostLanes);
        var start = bias == null ? zero : TSimd.Load(bias);
        for (var i = 0; i < 2; i++)
            Output<TVector, TSimd>(between + (i * Side * MostLanes), MostLanes, start, target + (i * rows), columns);
    }

    /// <summary>Four inputs to the points' values, but for the factors that the weight has taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Input<TVector, TSimd>(float* source, nint step, float* target, nint pitch)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector d0 = TSimd.Load(source), d1 = TSimd.Load(source + step), d2 = TSimd.Load(source + (2 * step)), d3 = TSimd.Load(source + (3 * step));
        TSimd.Store(TSimd.Subtract(d2, d0), target);
        TSimd.Store(TSimd.Add(d2, d1), target + pitch);
        TSimd.Store(TSimd.Subtract(d2, d1), target + (2 * pitch));
        TSimd.Store(TSimd.Subtract(d3, d1), target + (3 * pitch));
    }

    /// <summary>The sums of the points' values, times the points' powers 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Output<TVector, TSimd>(float* source, nint step, TVector start, float* target, nint pitch)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector m0 = TSimd.Load(source), m1 = TSimd.Load(source + step), m2 = TSimd.Load(source + (2 * step)), m3 = TSimd.Load(source + (3 * step));
        TSimd.Store(TSimd.Add(TSimd.Add(m0, start), TSimd.Add(m1, m2)), target);
        TSimd.Store(TSimd.Add(TSimd.Add(m3, start), TSimd.Subtract(m1, m2)), target + pitch);
    }
}
