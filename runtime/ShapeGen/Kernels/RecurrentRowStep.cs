using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>One step of one sequence, some vectors of units a part.</summary>
/// <param name="recurrentCell">The formula.</param>
/// <param name="layout">The order of the weight.</param>
/// <param name="weight">The weight of the state.</param>
/// <param name="lastBias">For each unit what the product of a last gate that is apart begins with.</param>
internal unsafe struct RecurrentRowStep<TCell>(TCell recurrentCell, GateLayout layout, float* weight, float* lastBias) : IWork
    where TCell : unmanaged, IRecurrentCell
{
    /// <summary>The microseconds that a float of the weight takes: it comes from the second-level cache.</summary>
    private const double FloatMicroseconds = 4e-5;

    private readonly int parts = Math.Min(layout.Blocks, Threads.Allowed);
    private float* fromInput;
    private float* before;
    private float* cell;
    private float* after;
    private bool backwards;

    private readonly double Microseconds => FloatMicroseconds * layout.Length;

    /// <summary>Computes the step of a sequence.</summary>
    /// <param name="gates">The products with the input, for each vector of units one vector a gate.</param>
    /// <param name="from">The state.</param>
    /// <param name="cells">The cell state.</param>
    /// <param name="to">The new state.</param>
    /// <param name="fromLast">Whether each part begins with its last units.</param>
    internal void Run(float* gates, float* from, float* cells, float* to, bool fromLast)
    {
        fromInput = gates;
        before = from;
        cell = cells;
        after = to;
        backwards = fromLast;
        if (parts == 1)
            RunBlocks(0, layout.Blocks);
        else
            Workers.Run(parts, Microseconds, this);
    }

    public void Run(int part) => RunBlocks(part * layout.Blocks / parts, (part + 1) * layout.Blocks / parts);

    private readonly void RunBlocks(int first, int end)
    {
        if (Vector512.IsHardwareAccelerated)
            RunBlocks<Vector512<float>, Simd512>(first, end);
        else if (Vector256.IsHardwareAccelerated)
            RunBlocks<Vector256<float>, Simd256>(first, end);
        else if (Vector128.IsHardwareAccelerated)
            RunBlocks<Vector128<float>, Simd128>(first, end);
        else
            RunBlocks<float, SimdScalar>(first, end);
    }

    /// <summary>Within a caller the compiler would run out of registers and keep sums in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private readonly void RunBlocks<TVector, TSimd>(int first, int end)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        for (var i = first; i < end; i++)
        {
            nint block = backwards ? end - 1 - (i - first) : i;
            var unit = block * TSimd.Count;
            recurrentCell.Advance<TVector, TSimd>(
                fromInput + (unit * TCell.Gates), weight + (block * layout.BlockLength), lastBias + unit, before, layout.Depth, before + unit, cell + unit,
                after + unit);
        }
    }
}
