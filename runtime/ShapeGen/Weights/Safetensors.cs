using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>
/// Reads and writes safetensors files: a length of 8 bytes, a header in JSON, then the numbers, little-endian. Numbers of
/// the types F64, F32, F16, BF16, BOOL and the integers of 8 to 64 bits are converted to <c>float</c>.
/// </summary>
public static class Safetensors
{
    /// <summary>The header's property that is no entry.</summary>
    internal const string Metadata = "__metadata__";

    /// <summary>The entries of the file in the header's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The file is malformed; the message says what is wrong and where.</exception>
    public static IReadOnlyList<SafetensorsEntry> ReadHeader(string path)
    {
        using var file = File.OpenRead(path);
        return ReadHeader(file);
    }

    /// <summary>The entries from the stream's position on to its end in the header's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The content is malformed; the message says what is wrong and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyList<SafetensorsEntry> ReadHeader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new SafetensorsReader(stream).Entries;
    }

    /// <summary>The file's tensors by name, in the header's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The file is malformed; the message says what is wrong and where.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The tensors from the stream's position on to its end, in the header's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The content is malformed; the message says what is wrong and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new SafetensorsReader(stream).ReadAll();
    }

    /// <summary>Writes the tensors as F32 in order into a new file; one that is there is replaced.</summary>
    /// <exception cref="ArgumentException">A name is there twice, or is <c>__metadata__</c>.</exception>
    public static void Write(string path, IEnumerable<KeyValuePair<string, Tensor<float>>> tensors)
    {
        var writer = new SafetensorsWriter(tensors);
        using var file = File.Create(path);
        writer.Write(file);
    }

    /// <summary>Writes the tensors as F32 in order.</summary>
    /// <exception cref="ArgumentException">A name is there twice, or is <c>__metadata__</c>.</exception>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, Tensor<float>>> tensors)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new SafetensorsWriter(tensors).Write(stream);
    }
}
