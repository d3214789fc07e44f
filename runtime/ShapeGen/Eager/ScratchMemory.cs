using System.Buffers;

namespace ShapeGen;

/// <summary>Floats for the duration of an eager call.</summary>
internal readonly ref struct ScratchMemory
{
    private readonly float[] array;

    public ScratchMemory(int length)
    {
        array = ArrayPool<float>.Shared.Rent(length);
        Span = array.AsSpan(0, length);
    }

    public Span<float> Span { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(array);
}
