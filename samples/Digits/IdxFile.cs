using System.Buffers.Binary;
using System.IO.Compression;

namespace Digits;

/// <summary>The format in which MNIST is published: a magic number, the sizes (big-endian), then one byte per value.</summary>
public static class IdxFile
{
    private const byte UnsignedBytes = 0x08;

    /// <summary>Reads a gzipped file of bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sizes">The size of each dimension: images, rows, columns.</param>
    /// <exception cref="InvalidDataException">It is not such a file, or it is shorter than its sizes say.</exception>
    public static byte[] Read(string path, out int[] sizes)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        Span<byte> word = stackalloc byte[4];
        Fill(stream, word, path);
        if (word[0] != 0 || word[1] != 0 || word[2] != UnsignedBytes)
            throw new InvalidDataException($"'{path}' does not begin as an IDX file of bytes does (00 00 08), but with {Convert.ToHexString(word[..3])}.");

        sizes = new int[word[3]];
        foreach (ref var size in sizes.AsSpan())
        {
            Fill(stream, word, path);
            size = BinaryPrimitives.ReadInt32BigEndian(word);
        }

        var values = new byte[sizes.Aggregate(1, (product, size) => checked(product * size))];
        Fill(stream, values, path);
        return values;
    }

    private static void Fill(Stream stream, Span<byte> buffer, string path)
    {
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (read < buffer.Length)
            throw new InvalidDataException($"'{path}' ends early: {buffer.Length} bytes were wanted, {read} are there.");
    }
}
