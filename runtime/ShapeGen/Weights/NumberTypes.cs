using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen;

/// <summary>The types of numbers in safetensors files, and what <c>float</c> they are.</summary>
internal static class NumberTypes
{
    /// <summary>The type that models hold, whose bytes need no conversion.</summary>
    public const string Single = "F32";

    private static readonly OrderedDictionary<string, NumberType> types = new()
    {
        ["F64"] = new(sizeof(double), Decode<double>),
        [Single] = new(sizeof(float), Decode<float>),
        ["F16"] = new(sizeof(ushort), Decode<Half>),
        ["BF16"] = new(sizeof(ushort), DecodeBrainFloats),
        ["I64"] = new(sizeof(long), Decode<long>),
        ["I32"] = new(sizeof(int), Decode<int>),
        ["I16"] = new(sizeof(short), Decode<short>),
        ["I8"] = new(sizeof(sbyte), Decode<sbyte>),
        ["U64"] = new(sizeof(ulong), Decode<ulong>),
        ["U32"] = new(sizeof(uint), Decode<uint>),
        ["U16"] = new(sizeof(ushort), Decode<ushort>),
        ["U8"] = new(sizeof(byte), Decode<byte>),
        ["BOOL"] = new(sizeof(byte), DecodeBooleans),
    };

    private delegate void Decoder(ReadOnlySpan<byte> bytes, Span<float> numbers);

    /// <summary>The names of all types.</summary>
    public static IEnumerable<string> Names => types.Keys;

    public static bool IsKnown(string name) => types.ContainsKey(name);

    /// <summary>The bytes of one number.</summary>
    public static int SizeOf(string name) => types[name].Size;

    /// <summary>Converts as many numbers as <paramref name="numbers"/> takes.</summary>
    public static void Decode(string name, ReadOnlySpan<byte> bytes, Span<float> numbers) => types[name].Decode(bytes, numbers);

    private static void Decode<T>(ReadOnlySpan<byte> bytes, Span<float> numbers)
        where T : unmanaged, INumberBase<T>
        => TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, T>(bytes), numbers);

    /// <summary>A BF16 is the upper half of a float.</summary>
    private static void DecodeBrainFloats(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        var halves = MemoryMarshal.Cast<byte, ushort>(bytes);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BitConverter.UInt32BitsToSingle((uint)halves[i] << 16);
    }

    private static void DecodeBooleans(ReadOnlySpan<byte> bytes, Span<float> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = bytes[i] == 0 ? 0 : 1;
    }

    private sealed record NumberType(int Size, Decoder Decode);
}
