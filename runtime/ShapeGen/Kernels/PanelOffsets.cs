using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>The offsets of a packed panel's rows, for every width.</summary>
internal static unsafe class PanelOffsets
{
    /// <summary>The most rows.</summary>
    internal const int MaxDepth = 1024;

    private static readonly int[] memory = Create();
    private static readonly int* first = (int*)Unsafe.AsPointer(ref memory[0]);

    /// <summary>The offsets in panels of a width of <see cref="Panel.Width"/>.</summary>
    internal static int* Of(int width) => first + (Place(width) * MaxDepth);

    private static int Place(int width) => width switch { 32 => 0, 16 => 1, 8 => 2, _ => 3 };

    private static int[] Create()
    {
        var offsets = GC.AllocateUninitializedArray<int>(4 * MaxDepth, pinned: true);
        foreach (var width in (int[])[32, 16, 8, 2])
        {
            for (var row = 0; row < MaxDepth; row++)
                offsets[(Place(width) * MaxDepth) + row] = row * width;
        }

        return offsets;
    }
}
