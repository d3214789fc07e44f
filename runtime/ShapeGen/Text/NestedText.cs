using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The elements of a tensor in nested brackets, as PyTorch arranges them.</summary>
/// <param name="tensor">A tensor with one element at least.</param>
internal sealed class NestedText<T>(Tensor<T> tensor)
{
    private const int LineWidth = 80;
    private const int Threshold = 1000;
    private const int EdgeItems = 3;
    private const int Gap = -1;

    private readonly T[] elements = Dense.Read(tensor).ToArray();
    private readonly nint[] lengths = tensor.Lengths.ToArray();

    /// <summary>The elements that are printed, in order.</summary>
    public IEnumerable<T> ShownElements() => Shown(0, 0);

    /// <summary>The text.</summary>
    /// <param name="indent">How far it stands from the left.</param>
    /// <param name="element">The text of an element.</param>
    /// <param name="width">How wide an element is at least.</param>
    public string Print(int indent, Func<T, string> element, int width) => Print(0, 0, indent, value => element(value).PadLeft(width), width);

    private IEnumerable<T> Shown(int dim, int offset) =>
        dim == lengths.Length ? [elements[offset]] : Places(dim).Where(place => place != Gap).SelectMany(place => Shown(dim + 1, Offset(dim, offset, place)));

    private string Print(int dim, int offset, int indent, Func<T, string> element, int width)
    {
        if (dim == lengths.Length - 1)
            return Row(offset, indent, element, width);
        var parts = Places(dim).Select(place => place == Gap ? "..." : Print(dim + 1, Offset(dim, offset, place), indent + 1, element, width));
        var lines = new string('\n', lengths.Length - dim - 1);
        return $"[{string.Join($",{lines}{new string(' ', indent + 1)}", parts)}]";
    }

    private string Row(int offset, int indent, Func<T, string> element, int width)
    {
        var perLine = Math.Max(1, (LineWidth - indent) / (width + 2));
        var texts = Places(lengths.Length - 1).Select(place => place == Gap ? " ..." : element(elements[offset + place]));
        var lines = texts.Chunk(perLine).Select(line => string.Join(", ", line));
        return $"[{string.Join($",\n{new string(' ', indent + 1)}", lines)}]";
    }

    /// <summary>The places along a dimension that are printed, with a gap in the middle where some are left out.</summary>
    private IEnumerable<int> Places(int dim)
    {
        var length = (int)lengths[dim];
        return elements.Length > Threshold && length > 2 * EdgeItems
            ? [.. Enumerable.Range(0, EdgeItems), Gap, .. Enumerable.Range(length - EdgeItems, EdgeItems)]
            : Enumerable.Range(0, length);
    }

    private int Offset(int dim, int offset, int place)
    {
        foreach (var length in lengths.AsSpan(dim + 1))
            place *= (int)length;
        return offset + place;
    }
}
