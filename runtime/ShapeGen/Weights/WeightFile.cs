using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen;

/// <summary>A file of named tensors whose list of entries has been read; the numbers come one entry at a time.</summary>
/// <param name="errors">Makes the exceptions.</param>
internal abstract class WeightFile(WeightFileErrors errors)
{
    private const int ChunkLength = 16 * 1024;

    /// <summary>The first bytes of a zip archive, which PyTorch's checkpoints are.</summary>
    private static ReadOnlySpan<byte> ZipSignature => "PK\u0003\u0004"u8;

    /// <summary>The first bytes of what PyTorch wrote before its version 1.6.</summary>
    private static ReadOnlySpan<byte> LegacySignature => [0x80, 0x02, 0x8a, 0x0a];

    /// <summary>Ends the reading of numbers.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The entries in the file's order.</summary>
    public abstract IReadOnlyList<WeightEntry> Entries { get; }

    /// <summary>Opens a safetensors file or a PyTorch checkpoint; its first bytes say which it is.</summary>
    /// <exception cref="InvalidDataException">The file is malformed.</exception>
    public static WeightFile Open(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> signature = stackalloc byte[ZipSignature.Length];
        var read = file.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (signature[..read].SequenceEqual(ZipSignature))
            return new CheckpointReader(file);
        if (signature[..read].SequenceEqual(LegacySignature))
            throw new InvalidDataException($"{WeightFileErrors.NameOf(file)} has PyTorch's format from before version 1.6, which is not read: load it in Python and save it again, by torch.save or as safetensors.");
        return new SafetensorsReader(file);
    }

    /// <summary>All tensors by name, in the file's order.</summary>
    /// <param name="progress">Is told the share of the numbers that have been read, from 0 to 1.</param>
    public IReadOnlyDictionary<string, Tensor<float>> ReadAll(IProgress<double>? progress = null)
    {
        var tensors = new OrderedDictionary<string, Tensor<float>>(Entries.Count);
        var (total, read) = (Entries.Sum(entry => (double)Count(entry)), 0.0);
        foreach (var entry in Entries)
        {
            Cancellation.ThrowIfCancellationRequested();
            var tensor = Tensor.CreateFromShapeUninitialized<float>(entry.Lengths);
            ReadNumbers(entry, tensor);
            tensors.Add(entry.Name, tensor);
            read += Count(entry);
            progress?.Report(total == 0 ? 1 : read / total);
        }

        return tensors;
    }

    private static nint Count(WeightEntry entry) => entry.Lengths.Aggregate((nint)1, (left, right) => left * right);

    /// <summary>Reads an entry's numbers into a tensor of as many.</summary>
    public void ReadNumbers(WeightEntry entry, Tensor<float> tensor)
    {
        if (tensor.IsDense)
        {
            ReadNumbers(entry, TensorFloats.OfDense(tensor));
            return;
        }

        var dense = Tensor.CreateFromShapeUninitialized<float>(tensor.Lengths);
        ReadNumbers(entry, TensorFloats.OfDense(dense));
        dense.CopyTo(tensor);
    }

    /// <summary>Reads an entry's numbers in order.</summary>
    protected abstract void ReadNumbers(WeightEntry entry, Span<float> numbers);

    /// <summary>Reads the next numbers of a stream, which has them in that type.</summary>
    protected void Decode(Stream content, string type, Span<float> numbers)
    {
        var buffer = type == NumberTypes.Single ? [] : new byte[Math.Min(numbers.Length, ChunkLength) * NumberTypes.SizeOf(type)];
        for (var start = 0; start < numbers.Length; start += ChunkLength)
        {
            Cancellation.ThrowIfCancellationRequested();
            DecodeChunk(content, type, numbers.Slice(start, Math.Min(ChunkLength, numbers.Length - start)), buffer);
        }
    }

    private void DecodeChunk(Stream content, string type, Span<float> numbers, byte[] buffer)
    {
        if (type == NumberTypes.Single)
        {
            errors.ReadExactly(content, MemoryMarshal.AsBytes(numbers));
            return;
        }

        var bytes = buffer.AsSpan(0, numbers.Length * NumberTypes.SizeOf(type));
        errors.ReadExactly(content, bytes);
        NumberTypes.Decode(type, bytes, numbers);
    }
}
