using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen;

/// <summary>The types of numbers in safetensors files, and what <c>float</c> they are.</summary>
internal static class NumberTypes
{
    /// <summary>The type that models hold, whose bytes need no conversion.</summary>
    public const string Single = "F32";

    /// <summary>Lambdas: a program's start then makes a conversion ready only where a file has that type.</summary>
    private static readonly OrderedDictionary<string, NumberType> types = new()
    {
        ["F64"] = new(sizeof(double), (bytes, numbers) => Decode<double>(bytes, numbers)),
        [Single] = new(sizeof(float), (bytes, numbers) => Decode<float>(bytes, numbers)),
        ["F16"] = new(sizeof(ushort), (bytes, numbers) => Decode<Half>(bytes, numbers)),
        ["BF16"] = new(sizeof(ushort), DecodeBrainFloats),
        ["I64"] = new(sizeof(long), (bytes, numbers) => Decode<long>(bytes, numbers)),
        ["I32"] = new(sizeof(int), (bytes, numbers) => Decode<int>(bytes, numbers)),
        ["I16"] = new(sizeof(short), (bytes, numbers) => Decode<short>(bytes, numbers)),
        ["I8"] = new(sizeof(sbyte), (bytes, numbers) => Decode<sbyte>(bytes, numbers)),
        ["U64"] = new(sizeof(ulong), (bytes, numbers) => Decode<ulong>(bytes, numbers)),
        ["U32"] = new(sizeof(uint), (bytes, numbers) => Decode<uint>(bytes, numbers)),
        ["U16"] = new(sizeof(ushort), (bytes, numbers) => Decode<ushort>(bytes, numbers)),
        ["U8"] = new(sizeof(byte), (bytes, numbers) => Decode<byte>(bytes, numbers)),
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
