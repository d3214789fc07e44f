using System.Buffers.Binary;
using System.Text;

namespace ShapeGen.Tests.Weights;

/// <summary>Safetensors content made by hand.</summary>
internal static class SafetensorsBytes
{
    /// <summary>A header of the right length, then the data.</summary>
    public static byte[] Of(string header, params byte[] data) => Of(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Of(byte[] header, params byte[] data) => WithLength((ulong)header.Length, header, data);

    public static byte[] WithLength(ulong length, byte[] header, params byte[] data)
    {
        var prefix = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, length);
        return [.. prefix, .. header, .. data];
    }

    /// <summary>One entry named x with that type, shape and data.</summary>
    public static byte[] Entry(string type, string shape, params byte[] data) =>
        Of($$$"""{"x":{"dtype":"{{{type}}}","shape":{{{shape}}},"data_offsets":[0,{{{data.Length}}}]}}""", data);
}
