using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>
/// Reads what <c>torch.save(model.state_dict(), path)</c> writes: a zip archive of a pickled dictionary and of the tensors' numbers.
/// Nothing in the file is executed: only tensors and ordered dictionaries are known, and whatever else the pickle names is refused by name.
/// Numbers of other types than single precision are converted to <c>float</c>.
/// </summary>
public static class PyTorchCheckpoint
{
    /// <summary>The entries of the file in the dictionary's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The file is malformed, or holds something else than a state dictionary; the message says what and where.</exception>
    public static IReadOnlyList<CheckpointEntry> ReadHeader(string path)
    {
        using var file = File.OpenRead(path);
        return ReadHeader(file);
    }

    /// <summary>The entries of the stream's content in the dictionary's order, without their numbers.</summary>
    /// <exception cref="InvalidDataException">The content is malformed, or holds something else than a state dictionary; the message says what and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyList<CheckpointEntry> ReadHeader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new CheckpointReader(stream).Entries;
    }

    /// <summary>The file's tensors by name, in the dictionary's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The file is malformed, or holds something else than a state dictionary; the message says what and where.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    /// <summary>The tensors of the stream's content, in the dictionary's order. A single number without sizes becomes a tensor of shape (1).</summary>
    /// <exception cref="InvalidDataException">The content is malformed, or holds something else than a state dictionary; the message says what and where.</exception>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new CheckpointReader(stream).ReadAll();
    }
}
