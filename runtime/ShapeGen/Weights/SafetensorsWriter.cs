using System.Buffers;
using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>Writes tensors as a safetensors file.</summary>
internal sealed class SafetensorsWriter
{
    private const int Alignment = 8;
    private const int ChunkLength = 1 << 20;

    private readonly OrderedDictionary<string, Tensor<float>> tensors = [];

    public SafetensorsWriter(IEnumerable<KeyValuePair<string, Tensor<float>>> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        foreach (var (name, tensor) in tensors)
        {
            ArgumentNullException.ThrowIfNull(tensor, name);
            TensorMemory.CheckLength(tensor.Lengths);
            if (name == Safetensors.Metadata)
                throw new ArgumentException($"No tensor can be named '{name}'.", nameof(tensors));
            if (!this.tensors.TryAdd(name, tensor))
                throw new ArgumentException($"Two tensors are named '{name}'.", nameof(tensors));
        }
    }

    public void Write(Stream stream)
    {
        WriteHeader(stream);
        foreach (var tensor in tensors.Values)
            WriteNumbers(stream, TensorFloats.Of(tensor));
    }

    private void WriteHeader(Stream stream)
    {
        var header = HeaderJson();
        var padding = -header.Length & (Alignment - 1);

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        stream.Write("       "u8[..padding]);
    }

    private ReadOnlySpan<byte> HeaderJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject(Safetensors.Metadata);
        json.WriteString("format", "pt");
        json.WriteEndObject();

        var begin = 0L;
        foreach (var (name, tensor) in tensors)
        {
            var end = begin + (tensor.FlattenedLength * sizeof(float));
            WriteEntry(json, name, tensor.Rank == 0 ? [0] : tensor.Lengths, begin, end);
            begin = end;
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static void WriteEntry(Utf8JsonWriter json, string name, ReadOnlySpan<nint> lengths, long begin, long end)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", NumberTypes.Single);
        json.WriteStartArray("shape");
        foreach (var length in lengths)
            json.WriteNumberValue((long)length);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Stream stream, ReadOnlySpan<float> numbers)
    {
        for (; numbers.Length > ChunkLength; numbers = numbers[ChunkLength..])
            stream.Write(MemoryMarshal.AsBytes(numbers[..ChunkLength]));
        stream.Write(MemoryMarshal.AsBytes(numbers));
    }
}
