using System.Buffers.Binary;
using System.Text.Json;

namespace ShapeGen.Golden.Tests;

/// <summary>The ranks of the tensors in a safetensors file as written there: a number alone has 0, which no tensor here can have.</summary>
internal static class TensorRanks
{
    public static IReadOnlyDictionary<string, int> Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var header = file.AsMemory(sizeof(long), (int)BinaryPrimitives.ReadInt64LittleEndian(file));
        using var document = JsonDocument.Parse(header);
        return document.RootElement.EnumerateObject()
            .Where(entry => entry.Value.TryGetProperty("shape", out _))
            .ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("shape").GetArrayLength());
    }
}
