using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen;

/// <summary>A safetensors file whose header has been read; the numbers come one entry at a time.</summary>
internal sealed class SafetensorsReader(Stream stream)
{
    private const int ChunkLength = 16 * 1024;

    private readonly SafetensorsHeader header = SafetensorsHeader.Read(stream);
    private readonly SafetensorsErrors errors = new(stream);

    /// <summary>The entries in the header's order.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries => header.Entries;

    /// <summary>Reads an entry's numbers into a tensor of as many.</summary>
    public void ReadNumbers(SafetensorsEntry entry, Tensor<float> tensor)
    {
        stream.Position = header.DataStart + entry.Begin;
        if (tensor.IsDense)
        {
            ReadNumbers(entry.DType, TensorFloats.OfDense(tensor));
            return;
        }

        var dense = Tensor.CreateFromShapeUninitialized<float>(tensor.Lengths);
        ReadNumbers(entry.DType, TensorFloats.OfDense(dense));
        dense.CopyTo(tensor);
    }

    private void ReadNumbers(string type, Span<float> numbers)
    {
        var buffer = type == NumberTypes.Single ? [] : new byte[Math.Min(numbers.Length, ChunkLength) * NumberTypes.SizeOf(type)];
        for (var start = 0; start < numbers.Length; start += ChunkLength)
            ReadChunk(type, numbers.Slice(start, Math.Min(ChunkLength, numbers.Length - start)), buffer);
    }

    private void ReadChunk(string type, Span<float> numbers, byte[] buffer)
    {
        if (type == NumberTypes.Single)
        {
            errors.ReadExactly(MemoryMarshal.AsBytes(numbers));
            return;
        }

        var bytes = buffer.AsSpan(0, numbers.Length * NumberTypes.SizeOf(type));
        errors.ReadExactly(bytes);
        NumberTypes.Decode(type, bytes, numbers);
    }
}
