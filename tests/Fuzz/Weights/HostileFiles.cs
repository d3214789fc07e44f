using System.IO.Compression;
using System.Text;
using ShapeGen.Tests.Shared;
using ShapeGen.Tests.Weights;

namespace ShapeGen.Fuzz.Weights;

/// <summary>Writes weight files that nobody should send: mutated ones, and ones made to do harm.</summary>
/// <param name="random">Draws.</param>
internal sealed class HostileFiles(Random random)
{
    private const int BombLength = 1 << 20;
    private const int DataLength = 36;

    private static readonly byte[][] checkpoints = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "checkpoints"), "*.pt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    private static readonly byte[] safetensors = SafetensorsBytes.Of(
        """{"__metadata__":{"format":"pt"},"weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"bias":{"dtype":"BF16","shape":[2],"data_offsets":[24,28]},"n":{"dtype":"I64","shape":[],"data_offsets":[28,36]}}""",
        [.. Enumerable.Range(0, DataLength).Select(number => (byte)number)]);

    private static readonly byte[] pickle = [.. CheckpointBytes.Tensor().SelectMany(bytes => bytes)];
    private static readonly string[] numbers = ["0", "1", "2", "3", "-1", "65536", "2147483647", "4294967296", "9223372036854775807", "9223372036854775808", "1e9", "1e999", "null", "[]", "{}", "\"3\""];
    private static readonly string[] names = ["weight", "bias", "", "\\u0000", "\\n\\u001b[31m", "../../etc/passwd", "/tmp/x", "C:\\\\x", "\\ud800", "\u202e", "__metadata__", new string('x', 300)];
    private static readonly string[] types = ["F32", "F64", "F16", "BF16", "I64", "U8", "BOOL", "F8_E4M3", "", "f32"];
    private static readonly (string Module, string Name)[] callables =
        [("os", "system"), ("posix", "system"), ("builtins", "eval"), ("builtins", "exec"), ("subprocess", "Popen"), ("nt", "system"), ("torch", "load"), ("collections", "OrderedDict"), ("torch._utils", "_rebuild_tensor_v2"), ("torch.nn", "Linear"), ("__main__", "\0")];

    /// <summary>The next file.</summary>
    public byte[] Next() => random.Next(9) switch
    {
        0 => ByteMutation.Of(safetensors, random),
        1 => ByteMutation.Of(checkpoints[random.Next(checkpoints.Length)], random),
        2 => CheckpointBytes.WithPickle(ByteMutation.Of(pickle, random)),
        3 => Header(),
        4 => Nested(),
        5 => Import(),
        6 => SizedPickle(),
        7 => OtherNumbers(),
        _ => Bomb(),
    };

    /// <summary>A file that is right, with any numbers in it.</summary>
    private byte[] OtherNumbers()
    {
        byte[] file = [.. safetensors];
        random.NextBytes(file.AsSpan(file.Length - DataLength));
        return file;
    }

    /// <summary>Entries with any names, types, shapes and places.</summary>
    private byte[] Header()
    {
        var entries = Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
            $$$"""{{{Quoted(One(names))}}}:{"dtype":"{{{One(types)}}}","shape":[{{{string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => One(numbers)))}}}],"data_offsets":[{{{One(numbers)}}},{{{One(numbers)}}}]}""");
        var header = Encoding.UTF8.GetBytes($"{{{string.Join(",", entries)}}}");
        var length = random.Next(4) == 0 ? (ulong)random.NextInt64() : (ulong)header.Length;
        return SafetensorsBytes.WithLength(length, header, new byte[random.Next(64)]);
    }

    private static string Quoted(string name) => $"\"{name}\"";

    /// <summary>Lists in lists: in a header, in a pickle, in the metadata.</summary>
    private byte[] Nested()
    {
        var depth = random.Next(1, 4000);
        return random.Next(3) switch
        {
            0 => SafetensorsBytes.Of($"{{\"x\":{string.Concat(Enumerable.Repeat("[", depth))}{string.Concat(Enumerable.Repeat("]", depth))}}}"),
            1 => SafetensorsBytes.Of($"{{\"__metadata__\":{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}}}"),
            _ => CheckpointBytes.WithPickle([.. Enumerable.Repeat((byte)']', depth), .. Enumerable.Repeat((byte)'a', random.Next(depth)), (byte)'.']),
        };
    }

    /// <summary>A pickle that would call a function.</summary>
    private byte[] Import()
    {
        var (module, name) = callables[random.Next(callables.Length)];
        byte[][] call = [CheckpointBytes.Global(module, name), "("u8.ToArray(), CheckpointBytes.Unicode("touch executed"), "tR."u8.ToArray()];
        return CheckpointBytes.WithPickle(random.Next(2) == 0 ? call : [ByteMutation.Of([.. call.SelectMany(bytes => bytes)], random)]);
    }

    /// <summary>Sizes, places and steps that lie outside of the storage, or overflow.</summary>
    private byte[] SizedPickle()
    {
        int Size() => random.Next(3) switch { 0 => random.Next(4), 1 => int.MaxValue - random.Next(3), _ => random.Next(int.MinValue, int.MaxValue) };
        return CheckpointBytes.WithPickle(CheckpointBytes.Tensor(
            Size(), Size(), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Size())], [.. Enumerable.Range(0, random.Next(4)).Select(_ => Size())],
            One(["0", "../0", "/etc/passwd", "\0", "1"]), One(["FloatStorage", "ByteStorage", "DoubleStorage", "BoolStorage", "QUInt8Storage"])));
    }

    /// <summary>A small archive that unfolds to a large one, or says that it does.</summary>
    private byte[] Bomb()
    {
        var archive = CheckpointBytes.Archive(
            CompressionLevel.SmallestSize, ("data.pkl", [0x80, 2, .. pickle]), ("data/0", new byte[BombLength]), (One(["byteorder", "version", "../x"]), "little"u8.ToArray()));
        return random.Next(2) == 0 ? archive : ByteMutation.Of(archive, random);
    }

    private T One<T>(T[] choices) => choices[random.Next(choices.Length)];
}
