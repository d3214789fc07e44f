namespace ShapeGen.Shapes;

/// <summary>
/// The memory of an evaluation: finished shapes lie one after another; a shape under construction lies apart, above those
/// that it interrupts.
/// </summary>
internal sealed class AxisStack<T>
{
    private const int FirstLength = 8;

    private Axis<T>[] finished = [];
    private Axis<T>[] open = [];
    private int finishedCount;
    private int openCount;

    public Axis<T> this[int index] => finished[index];

    /// <summary>How many places are in use.</summary>
    public int Count => finishedCount;

    /// <summary>Forgets all but the first places.</summary>
    public void Clear(int count) => (finishedCount, openCount) = (count, 0);

    /// <summary>Begins a shape; what it gives is for <see cref="End"/>.</summary>
    public int Begin() => openCount;

    public void Push(Axis<T> axis)
    {
        if (openCount == open.Length)
            Array.Resize(ref open, Math.Max(FirstLength, 2 * openCount));
        open[openCount++] = axis;
    }

    public void Push(T size) => Push(new Axis<T>(size, null));

    public void Push(Slice slice)
    {
        for (var index = slice.Start; index < slice.End; index++)
            Push(finished[index]);
    }

    public Slice End(int begin)
    {
        var count = openCount - begin;
        while (finishedCount + count > finished.Length)
            Array.Resize(ref finished, Math.Max(FirstLength, 2 * finished.Length));
        Array.Copy(open, begin, finished, finishedCount, count);
        openCount = begin;
        finishedCount += count;
        return new Slice(finishedCount - count, count);
    }

    public void Abandon(int begin) => openCount = begin;
}
