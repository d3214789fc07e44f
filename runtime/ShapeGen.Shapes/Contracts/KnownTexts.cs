using System.Collections.Concurrent;

namespace ShapeGen.Shapes;

/// <summary>What was read of texts that come again and again: those of the attributes of layers and operations.</summary>
/// <typeparam name="T">What a text is read as.</typeparam>
/// <param name="read">Reads a text; null where it is malformed.</param>
internal sealed class KnownTexts<T>(Func<string, T?> read)
    where T : class
{
    private const int MaxCount = 4096;
    private readonly ConcurrentDictionary<string, T?> known = new(StringComparer.Ordinal);

    /// <summary>Reads the text, or finds what was read of it; beyond the bound it is read each time.</summary>
    public T? Find(string text)
    {
        if (known.TryGetValue(text, out var found))
            return found;

        var result = read(text);
        if (known.Count < MaxCount)
            known[text] = result;
        return result;
    }
}
