using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ShapeGen.Kernels;

/// <summary>
/// A number that differs where floats differ: always, to the bit, where one has changed, and with a chance of error of at most 2⁻³² where
/// several have.
/// </summary>
internal static class WeightChecksum
{
    private const uint Factor = 0x9E3779B1;

    /// <summary>Four vectors of sums, each multiplied by an odd number before the next float's bits are added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<float> values)
    {
        var words = MemoryMarshal.Cast<float, uint>(values);
        var width = Vector<uint>.Count;
        Vector<uint> a = default, b = default, c = default, d = default;
        var factor = new Vector<uint>(Factor);
        for (; words.Length >= 4 * width; words = words[(4 * width)..])
        {
            a = (a * factor) + new Vector<uint>(words);
            b = (b * factor) + new Vector<uint>(words[width..]);
            c = (c * factor) + new Vector<uint>(words[(2 * width)..]);
            d = (d * factor) + new Vector<uint>(words[(3 * width)..]);
        }

        var sum = Mix(Mix(Mix(Mix(14695981039346656037, a), b), c), d);
        foreach (var word in words)
            sum = Mix(sum, word);
        return sum;
    }

    private static ulong Mix(ulong sum, Vector<uint> lanes)
    {
        for (var i = 0; i < Vector<uint>.Count; i++)
            sum = Mix(sum, lanes[i]);
        return sum;
    }

    private static ulong Mix(ulong sum, uint word) => BitOperations.RotateLeft((sum ^ word) * 0x9E3779B97F4A7C15, 29);
}
