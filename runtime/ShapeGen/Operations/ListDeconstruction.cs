using System.ComponentModel;

namespace ShapeGen;

/// <summary>Takes lists apart, as the parts of a tensor: <c>var (q, k, v) = x.Chunk(3, dim: 2)</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListDeconstruction
{
    /// <summary>The two elements.</summary>
    /// <exception cref="ArgumentException">The list has another number of elements.</exception>
    public static void Deconstruct<T>(this IReadOnlyList<T> list, out T first, out T second)
    {
        Check(list, 2);
        (first, second) = (list[0], list[1]);
    }

    /// <summary>The three elements.</summary>
    /// <exception cref="ArgumentException">The list has another number of elements.</exception>
    public static void Deconstruct<T>(this IReadOnlyList<T> list, out T first, out T second, out T third)
    {
        Check(list, 3);
        (first, second, third) = (list[0], list[1], list[2]);
    }

    /// <summary>The four elements.</summary>
    /// <exception cref="ArgumentException">The list has another number of elements.</exception>
    public static void Deconstruct<T>(this IReadOnlyList<T> list, out T first, out T second, out T third, out T fourth)
    {
        Check(list, 4);
        (first, second, third, fourth) = (list[0], list[1], list[2], list[3]);
    }

    private static void Check<T>(IReadOnlyList<T> list, int count)
    {
        if (list.Count != count)
            throw new ArgumentException($"{count} parts are taken from a list of {list.Count}.");
    }
}
