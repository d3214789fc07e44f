using System.Buffers.Binary;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text;

namespace ShapeGen.Onnx;

/// <summary>A message in the encoding of protocol buffers: fields one behind the other, each with its number and kind in front.</summary>
internal sealed class ProtoMessage
{
    private const int VarintKind = 0;
    private const int BytesKind = 2;
    private const int Fixed32Kind = 5;

    private readonly List<(byte[] Head, object? Body)> fields = [];

    /// <summary>The number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>An integer; a negative one takes ten bytes.</summary>
    public ProtoMessage Add(int field, long value) => AddField([.. Varint(Tag(field, VarintKind)), .. Varint((ulong)value)], null, 0);

    public ProtoMessage Add(int field, float value)
    {
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return AddField([.. Varint(Tag(field, Fixed32Kind)), .. bytes], null, 0);
    }

    public ProtoMessage Add(int field, string value) => Add(field, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Add(int field, byte[] value) => AddSized(field, value, value.Length);

    /// <summary>A message within; it must be complete.</summary>
    public ProtoMessage Add(int field, ProtoMessage value) => AddSized(field, value, value.Length);

    /// <summary>The floats of a tensor, read when they are written.</summary>
    public ProtoMessage Add(int field, Tensor<float> value) => AddSized(field, value, (long)value.FlattenedLength * sizeof(float));

    public void WriteTo(Stream stream)
    {
        foreach (var (head, body) in fields)
        {
            stream.Write(head);
            switch (body)
            {
                case byte[] bytes: stream.Write(bytes); break;
                case ProtoMessage message: message.WriteTo(stream); break;
                case Tensor<float> tensor: WriteFloats(stream, Dense.Read(tensor)); break;
            }
        }
    }

    private ProtoMessage AddSized(int field, object body, long length) =>
        AddField([.. Varint(Tag(field, BytesKind)), .. Varint((ulong)length)], body, length);

    private ProtoMessage AddField(byte[] head, object? body, long length)
    {
        fields.Add((head, body));
        Length += head.Length + length;
        return this;
    }

    private static ulong Tag(int field, int kind) => ((ulong)field << 3) | (uint)kind;

    /// <summary>Seven bits a byte, the lowest first, each but the last with its highest bit set.</summary>
    private static byte[] Varint(ulong value)
    {
        var bytes = new byte[Math.Max(1, (64 - BitOperations.LeadingZeroCount(value) + 6) / 7)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((value >> (7 * i)) & 0x7f | (i < bytes.Length - 1 ? 0x80u : 0));
        return bytes;
    }

    private static void WriteFloats(Stream stream, ReadOnlySpan<float> floats)
    {
        Span<byte> block = stackalloc byte[4096];
        for (var start = 0; start < floats.Length; start += block.Length / sizeof(float))
        {
            var part = floats.Slice(start, Math.Min(block.Length / sizeof(float), floats.Length - start));
            for (var i = 0; i < part.Length; i++)
                BinaryPrimitives.WriteSingleLittleEndian(block[(i * sizeof(float))..], part[i]);
            stream.Write(block[..(part.Length * sizeof(float))]);
        }
    }
}
