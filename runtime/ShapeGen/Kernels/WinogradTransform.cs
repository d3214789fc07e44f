using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>
/// The transformations of <see cref="Winograd"/>, each of as many channels of a tile as a vector has lanes: along the columns, then along the
/// rows. With the points 0, ±√½, ±√2 and infinity the coefficients stay small, and so do the rounding errors.
/// </summary>
internal static unsafe class WinogradTransform<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    private const int Side = Winograd.Side;
    private const int Tile = Winograd.Tile;
    private const float RootOfHalf = 0.70710678f;
    private const float RootOfTwo = 1.41421356f;

    /// <summary>6 × 6 inputs to 36 points.</summary>
    /// <param name="source">The tile's first input.</param>
    /// <param name="rows">From one row of inputs to the next.</param>
    /// <param name="columns">From one input of a row to the next.</param>
    /// <param name="target">The tile's first point.</param>
    /// <param name="points">From one point to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    internal static void Input(float* source, nint rows, nint columns, float* target, nint points)
    {
        var between = stackalloc float[Side * Side * 16];
        for (var j = 0; j < Side; j++)
        {
            var first = source + (j * columns);
            Input(
                TSimd.Load(first), TSimd.Load(first + rows), TSimd.Load(first + (2 * rows)), TSimd.Load(first + (3 * rows)),
                TSimd.Load(first + (4 * rows)), TSimd.Load(first + (5 * rows)), between + (j * 16), Side * 16);
        }

        for (var i = 0; i < Side; i++)
        {
            var row = between + (i * Side * 16);
            Input(
                TSimd.Load(row), TSimd.Load(row + 16), TSimd.Load(row + 32), TSimd.Load(row + 48), TSimd.Load(row + 64), TSimd.Load(row + 80),
                target + (i * Side * points), points);
        }
    }

    /// <summary>36 points to 4 × 4 outputs.</summary>
    /// <param name="source">The tile's first point.</param>
    /// <param name="points">From one point to the next.</param>
    /// <param name="bias">What is added, by channels; null for nothing.</param>
    /// <param name="target">The tile's first output.</param>
    /// <param name="rows">From one row of outputs to the next.</param>
    /// <param name="columns">From one output of a row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    internal static void Output(float* source, nint points, float* bias, float* target, nint rows, nint columns)
    {
        var between = stackalloc float[Tile * Side * 16];
        var zero = TSimd.Broadcast(0);
        for (var j = 0; j < Side; j++)
        {
            var column = source + (j * points);
            var pitch = Side * points;
            Output(
                TSimd.Load(column), TSimd.Load(column + pitch), TSimd.Load(column + (2 * pitch)), TSimd.Load(column + (3 * pitch)),
                TSimd.Load(column + (4 * pitch)), TSimd.Load(column + (5 * pitch)), zero, between + (j * 16), Side * 16);
        }

        var start = bias == null ? zero : TSimd.Load(bias);
        for (var i = 0; i < Tile; i++)
        {
            var row = between + (i * Side * 16);
            Output(
                TSimd.Load(row), TSimd.Load(row + 16), TSimd.Load(row + 32), TSimd.Load(row + 48), TSimd.Load(row + 64), TSimd.Load(row + 80),
                start, target + (i * rows), columns);
        }
    }

    /// <summary>The values at the points of which a tile's six inputs are the sums, but for the factors that the weight has taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Input(TVector d0, TVector d1, TVector d2, TVector d3, TVector d4, TVector d5, float* target, nint pitch)
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
    private static void Output(TVector m0, TVector m1, TVector m2, TVector m3, TVector m4, TVector m5, TVector start, float* target, nint pitch)
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
