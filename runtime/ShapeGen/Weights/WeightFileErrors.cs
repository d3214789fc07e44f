using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Says what is wrong with a weight file, and where.</summary>
/// <param name="stream">The file.</param>
/// <param name="format">What it should be: <c>safetensors file</c>.</param>
internal sealed class WeightFileErrors(Stream stream, string format)
{
    private const int MaxNameLength = 100;

    private readonly string source = NameOf(stream);

    /// <summary>A name as messages show it: in quotes, and not at any length.</summary>
    public static string Quote(string name) => name.Length <= MaxNameLength ? $"'{name}'" : $"'{name[..MaxNameLength]}…'";

    /// <summary>What messages call the stream.</summary>
    public static string NameOf(Stream stream) => stream is FileStream file ? file.Name : "The stream";

    /// <summary>Something wrong with the file as a whole.</summary>
    public InvalidDataException Of(string what) => new($"{source} is not a valid {format}: {PrintableText.Of(what)}.");

    /// <summary>Something wrong at that byte, counted from the beginning of the content.</summary>
    public InvalidDataException At(long offset, string what) => Of($"at byte {offset}, {what}");

    /// <summary>Something wrong with an entry, which the header has at that byte.</summary>
    public InvalidDataException In(string name, long offset, string what) => At(offset, $"entry {Quote(name)}: {what}");

    /// <inheritdoc cref="In(string, long, string)"/>
    public InvalidDataException In(SafetensorsEntry entry, string what) => In(entry.Name, entry.HeaderOffset, what);

    /// <summary>Fills the buffer.</summary>
    /// <exception cref="InvalidDataException">The content ends before; it is shorter than the stream said.</exception>
    public void ReadExactly(Span<byte> buffer) => ReadExactly(stream, buffer);

    /// <inheritdoc cref="ReadExactly(Span{byte})"/>
    public void ReadExactly(Stream content, Span<byte> buffer)
    {
        try
        {
            content.ReadExactly(buffer);
        }
        catch (EndOfStreamException)
        {
            throw Of("it ends before its stated length");
        }
    }
}
