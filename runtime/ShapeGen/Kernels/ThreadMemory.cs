using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Memory of the running thread for the duration of a kernel, at a multiple of 64 bytes; its content is not defined. It is kept for the
/// next kernel, so that a thread allocates only for the greatest that it has met. To be given back in the reverse order.
/// </summary>
internal readonly ref struct ThreadMemory
{
    [ThreadStatic]
    private static WorkspaceBlock? block;

    [ThreadStatic]
    private static int used;

    private readonly int before;

    internal ThreadMemory(int length)
    {
        before = used;
        var end = checked(before + Aligned(length));
        if (block is null || block.Length < end)
            block = new WorkspaceBlock(end);
        Span = block.Span[before..(before + length)];
        used = end;
    }

    internal Span<float> Span { get; }

    /// <summary>The next multiple of 64 bytes in floats.</summary>
    internal static int Aligned(int length) => checked(length + 15) & ~15;

    public void Dispose() => used = before;
}
