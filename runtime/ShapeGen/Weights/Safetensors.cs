using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>An entry of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">The type of its numbers as the file says it: <c>F32</c>, <c>BF16</c>, <c>I64</c>.</param>
/// <param name="Shape">Its sizes; none for a single number.</param>
public sealed record SafetensorsEntry(string Name, string DType, IReadOnlyList<long> Shape);

/// <summary>
/// Reads and writes safetensors files: a length of 8 bytes, a header in JSON, then the numbers, little-endian. Numbers of
/// the types F64, F32, F16, BF16, BOOL and the integers are converted to <c>float</c>.
/// </summary>
public static class Safetensors
{
    /// <summary>The entries of the file in the header's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The file is malformed; the message says what is wrong and where.</exception>
    public static IReadOnlyList<SafetensorsEntry> ReadHeader(string path) => throw new NotSupportedException();

    /// <summary>The entries from the stream's position on to its end in the header's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The content is malformed; the message says what is wrong and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyList<SafetensorsEntry> ReadHeader(Stream stream) => throw new NotSupportedException();

    /// <summary>The file's tensors by name, in the header's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The file is malformed; the message says what is wrong and where.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(string path) => throw new NotSupportedException();

    /// <summary>The tensors from the stream's position on to its end, in the header's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The content is malformed; the message says what is wrong and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(Stream stream) => throw new NotSupportedException();

    /// <summary>Writes the tensors as F32 in order.</summary>
    public static void Write(string path, IEnumerable<KeyValuePair<string, Tensor<float>>> tensors) => throw new NotSupportedException();

    /// <summary>Writes the tensors as F32 in order.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, Tensor<float>>> tensors) => throw new NotSupportedException();
}
