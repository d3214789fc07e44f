using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>
/// F(4, 3): the transformations of as many channels of a tile as a vector has lanes, along the columns, then along the rows. With the points 0,
/// ±√½, ±√2 and infinity the coefficients stay small, and so do the rounding errors.
/// </summary>
internal readonly unsafe struct WinogradFour : IWinogradTile
{
    private const int Side = 6;
    private const int Tile = 4;
    private const float RootOfHalf = 0.70710678f;
    private const float RootOfTwo = 1.41421356f;

    public static int Outputs => Tile;

    public static int LeastTiles => 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Input<TVector, TSimd>(float* source, nint rows, nint columns, float* target, nint points)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var between = stackalloc float[Side * Side * 16];
        for (var j = 0; j < Side; j++)
        {
            var first = source + (j * columns);
            Input<TVector, TSimd>(
                TSimd.Load(first), TSimd.Load(first + rows), TSimd.Load(first + (2 * rows)), TSimd.Load(first + (3 * rows)),
                TSimd.Load(first + (4 * rows)), TSimd.Load(first + (5 * rows)), between + (j * 16), Side * 16);
        }

        for (var i = 0; i < Side; i++)
        {
            var row = between + (i * Side * 16);
            Input<TVector, TSimd>(
                TSimd.Load(row), TSimd.Load(row + 16), TSimd.Load(row + 32), TSimd.Load(row + 48), TSimd.Load(row + 64), TSimd.Load(row + 80),
                target + (i * Side * points), points);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Output<TVector, TSimd>(float* source, nint points, float* bias, float* target, nint rows, nint columns)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var between = stackalloc float[Tile * Side * 16];
        var zero = TSimd.Broadcast(0);
        for (var j = 0; j < Side; j++)
        {
            var column = source + (j * points);
            var pitch = Side * points;
            Output<TVector, TSimd>(
                TSimd.Load(column), TSimd.Load(column + pitch), TSimd.Load(column + (2 * pitch)), TSimd.Load(column + (3 * pitch)),
                TSimd.Load(column + (4 * pitch)), TSimd.Load(column + (5 * pitch)), zero, between + (j * 16), Side * 16);
        }

        var start = bias == null ? zero : TSimd.Load(bias);
        for (var i = 0; i < Tile; i++)
        {
            var row = between + (i * Side * 16);
            Output<TVector, TSimd>(
                TSimd.Load(row), TSimd.Load(row + 16), TSimd.Load(row + 32), TSimd.Load(row + 48), TSimd.Load(row + 64), TSimd.Load(row + 80),
                start, target + (i * rows), columns);
        }
    }

    /// <summary>The values at the points of which a tile's six inputs are the sums, but for the factors that the weight has taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Input<TVector, TSimd>(TVector d0, TVector d1, TVector d2, TVector d3, TVector d4, TVector d5, float* target, nint pitch)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector half = TSimd.Broadcast(-0.5f), two = TSimd.Broadcast(-2), middle = TSimd.Broadcast(-2.5f);
        var even = TSimd.MultiplyAdd(two, d2, d4);
        var odd = TSimd.Multiply(TSimd.Broadcast(RootOfHalf), TSimd.MultiplyAdd(two, d1, d3));
        var otherEven = TSimd.MultiplyAdd(half, d2, d4);
        var otherOdd = TSimd.Multiply(TSimd.Broadcast(RootOfTwo), TSimd.MultiplyAdd(half, d1, d3));
        TSimd.Store(TSimd.Add(TSimd.MultiplyAdd(middle, d2, d0), d4), target);
        TSimd.Store(TSimd.Add(even, odd), target + pitch);
        TSimd.Store(TSimd.Subtract(even, odd), target + (2 * pitch));
        TSimd.Store(TSimd.Add(otherEven, otherOdd), target + (3 * pitch));
        TSimd.Store(TSimd.Subtract(otherEven, otherOdd), target + (4 * pitch));
        TSimd.Store(TSimd.Add(TSimd.MultiplyAdd(middle, d3, d1), d5), target + (5 * pitch));
    }

    /// <summary>The sums of a tile's points, times the points' powers 0 to 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Output<TVector, TSimd>(TVector m0, TVector m1, TVector m2, TVector m3, TVector m4, TVector m5, TVector start, float* target, nint pitch)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        TVector sum = TSimd.Add(m1, m2), difference = TSimd.Subtract(m1, m2), otherSum = TSimd.Add(m3, m4), otherDifference = TSimd.Subtract(m3, m4);
        var small = TSimd.Multiply(TSimd.Broadcast(RootOfHalf), difference);
        var large = TSimd.Multiply(TSimd.Broadcast(RootOfTwo), otherDifference);
        TVector half = TSimd.Broadcast(0.5f), two = TSimd.Broadcast(2);
        TSimd.Store(TSimd.Add(TSimd.Add(TSimd.Add(m0, start), sum), otherSum), target);
        TSimd.Store(TSimd.Add(TSimd.Add(small, start), large), target + pitch);
        TSimd.Store(TSimd.MultiplyAdd(half, sum, TSimd.MultiplyAdd(two, otherSum, start)), target + (2 * pitch));
        TSimd.Store(TSimd.MultiplyAdd(half, small, TSimd.MultiplyAdd(two, large, TSimd.Add(m5, start))), target + (3 * pitch));
    }
}
