using System.IO.Compression;

namespace ShapeGen.Tests.Weights;

/// <summary>Builds checkpoints, valid ones and others.</summary>
internal static class CheckpointBytes
{
    /// <summary>An archive of these files, all in the folder that PyTorch makes.</summary>
    public static byte[] Archive(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry("model/" + name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A checkpoint with that pickle and a storage of six floats, <c>data/0</c>.</summary>
    public static byte[] WithPickle(params byte[][] instructions) =>
        Archive(CompressionLevel.NoCompression, ("data.pkl", [0x80, 2, .. instructions.SelectMany(bytes => bytes)]), ("data/0", new byte[24]));

    /// <summary>The pickle of a dictionary with one tensor <c>w</c>.</summary>
    public static byte[][] Tensor(int count = 6, int offset = 0, int[]? shape = null, int[]? strides = null, string key = "0", string type = "FloatStorage") =>
    [
        Global("collections", "OrderedDict"), ")R("u8.ToArray(), Unicode("w"),
        Global("torch._utils", "_rebuild_tensor_v2"), "(("u8.ToArray(), Unicode("storage"), Global("torch", type), Unicode(key), Unicode("cpu"), Int(count),
        "tQ"u8.ToArray(), Int(offset), Tuple(shape ?? [2, 3]), Tuple(strides ?? [3, 1]), new byte[] { 0x89 }, Global("collections", "OrderedDict"), ")RtRu."u8.ToArray(),
    ];

    public static byte[] Global(string module, string name) => [(byte)'c', .. Ascii(module), (byte)'\n', .. Ascii(name), (byte)'\n'];

    public static byte[] Unicode(string text) => [(byte)'X', .. BitConverter.GetBytes(text.Length), .. Ascii(text)];

    public static byte[] Int(int number) => [(byte)'J', .. BitConverter.GetBytes(number)];

    private static byte[] Tuple(int[] numbers) => [(byte)'(', .. numbers.SelectMany(Int), (byte)'t'];

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
