using System.Runtime.CompilerServices;

namespace ShapeGen.Benchmarks.Engines;

/// <summary>
/// Memory at multiples of 64 bytes that the garbage collector does not move. Results lie half a page away from inputs, since a read
/// waits for a write in front of it whose address has the same last twelve bits.
/// </summary>
internal static class AlignedMemory
{
    private const int Page = 4096;

    public static Memory<float> Input(int length) => Take(length, 0);

    public static Memory<float> Result(int length) => Take(length, Page / 2);

    private static unsafe Memory<float> Take(int length, int place)
    {
        var array = GC.AllocateArray<float>(length + (2 * Page / sizeof(float)), pinned: true);
        var offset = (int)((nint)Unsafe.AsPointer(ref array[0]) % Page);
        return array.AsMemory(((Page - offset) + place) / sizeof(float), length);
    }
}
