namespace ShapeGen;

/// <summary>Says what is wrong with a safetensors file, and where.</summary>
internal sealed class SafetensorsErrors(Stream stream)
{
    private const int MaxNameLength = 100;

    private readonly string source = stream is FileStream file ? file.Name : "The stream";

    /// <summary>A name as messages show it: in quotes, and not at any length.</summary>
    public static string Quote(string name) => name.Length <= MaxNameLength ? $"'{name}'" : $"'{name[..MaxNameLength]}…'";

    /// <summary>Something wrong at that byte, counted from the beginning of the content.</summary>
    public InvalidDataException At(long offset, string what) => new($"{source} is not a valid safetensors file: at byte {offset}, {what}.");

    /// <summary>Something wrong with an entry, which the header has at that byte.</summary>
    public InvalidDataException In(string name, long offset, string what) => At(offset, $"entry {Quote(name)}: {what}");

    /// <inheritdoc cref="In(string, long, string)"/>
    public InvalidDataException In(SafetensorsEntry entry, string what) => In(entry.Name, entry.HeaderOffset, what);

    /// <summary>Fills the buffer.</summary>
    /// <exception cref="InvalidDataException">The content ends before; it is shorter than the stream said.</exception>
    public void ReadExactly(Span<byte> buffer)
    {
        try
        {
            stream.ReadExactly(buffer);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{source} is not a valid safetensors file: it ends before its stated length.");
        }
    }
}
