using System.Buffers;

namespace ShapeGen;

/// <summary>Floats for the duration of an eager call.</summary>
internal readonly ref struct ScratchMemory
{
    private readonly float[] array;

    /// <exception cref="OverflowException">No array holds so many.</exception>
    public ScratchMemory(long length)
    {
        if (length > Array.MaxLength)
            throw new OverflowException($"The intermediate results would need {length} floats, more than an array holds, which is {Array.MaxLength}.");

        array = ArrayPool<float>.Shared.Rent((int)length);
        Span = array.AsSpan(0, (int)length);
    }

    public Span<float> Span { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(array);
}
