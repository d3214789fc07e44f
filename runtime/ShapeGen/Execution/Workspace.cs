using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ShapeGen.Execution;

/// <summary>
/// The memory for a model's intermediate results where it is more than the stack should hold. Blocks wait in slots; a call
/// takes one, from its thread's own slot on, and puts it back, so that calls at the same time don't share any.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace
{
    /// <summary>The most floats that are taken from the stack: 8 kB.</summary>
    public const int StackLength = 2048;

    private readonly WorkspaceBlock?[] slots = new WorkspaceBlock?[Environment.ProcessorCount];

    /// <summary>Memory for that many floats, aligned to 64 bytes; its content is not defined.</summary>
    /// <param name="length">The number of floats.</param>
    /// <param name="block">What to give back to <see cref="Return"/>; one that is not given back is left to the garbage collector.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or more than an array holds.</exception>
    public Span<float> Take(long length, out WorkspaceBlock block)
    {
        if (length < 0 || length > WorkspaceBlock.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(length), $"The intermediate results would need {length} floats; at most {WorkspaceBlock.MaxLength} are possible.");

        var found = TakeWaiting();
        block = found is not null && found.Length >= length ? found : new WorkspaceBlock((int)length);
        return block.Span[..(int)length];
    }

    /// <summary>Puts a block back for the next call; null is ignored.</summary>
    public void Return(WorkspaceBlock? block)
    {
        if (block is null)
            return;

        var own = OwnSlot;
        for (var i = 0; i < slots.Length; i++)
        {
            if (Interlocked.CompareExchange(ref slots[(own + i) % slots.Length], block, null) is null)
                return;
        }
    }

    private uint OwnSlot => (uint)Environment.CurrentManagedThreadId % (uint)slots.Length;

    private WorkspaceBlock? TakeWaiting()
    {
        var own = OwnSlot;
        for (var i = 0; i < slots.Length; i++)
        {
            ref var slot = ref slots[(own + i) % slots.Length];
            if (Volatile.Read(ref slot) is not null && Interlocked.Exchange(ref slot, null) is { } block)
                return block;
        }

        return null;
    }
}

/// <summary>A block of a <see cref="Workspace"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WorkspaceBlock
{
    internal const int Alignment = 64;
    private const int Padding = Alignment / sizeof(float);

    private readonly float[] memory;
    private readonly int start;

    internal WorkspaceBlock(int length)
    {
        memory = GC.AllocateUninitializedArray<float>(length + Padding, pinned: true);
        start = (int)((Alignment - (AddressOf(memory) % Alignment)) % Alignment) / sizeof(float);
        Length = length;
    }

    internal static int MaxLength => Array.MaxLength - Padding;

    internal int Length { get; }

    internal Span<float> Span => memory.AsSpan(start, Length);

    private static unsafe nint AddressOf(float[] pinned) => (nint)Unsafe.AsPointer(ref pinned[0]);
}
