using System.Text;

namespace ShapeGen.Benchmarks.Onnx;

/// <summary>Writes the wire format of protocol buffers: fields by number, each a variable-length integer, four bytes, or a length and bytes.</summary>
internal sealed class ProtobufWriter
{
    private readonly MemoryStream stream = new();

    public byte[] ToArray() => stream.ToArray();

    public void Integer(int field, long value)
    {
        Variable((uint)field << 3);
        Variable((ulong)value);
    }

    public void Float(int field, float value)
    {
        Variable(((uint)field << 3) | 5);
        stream.Write(BitConverter.GetBytes(value));
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Variable(((uint)field << 3) | 2);
        Variable((uint)value.Length);
        stream.Write(value);
    }

    public void Message(int field, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Bytes(field, inner.stream.GetBuffer().AsSpan(0, (int)inner.stream.Length));
    }

    private void Variable(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            stream.WriteByte((byte)(value | 0x80));
        stream.WriteByte((byte)value);
    }
}
