using System.Text.Json;

namespace Digits;

/// <summary>What PyTorch made of the same digits with the same weights.</summary>
/// <param name="Correct">How many it recognised.</param>
/// <param name="Predictions">What it took each picture for.</param>
/// <param name="Logits">Its logits of the first pictures, ten for each.</param>
public sealed record Reference(int Correct, int[] Predictions, float[] Logits)
{
    /// <summary>Reads a reference file.</summary>
    public static Reference Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        return new Reference(
            root.GetProperty("correct").GetInt32(),
            [.. root.GetProperty("predictions_all").GetString()!.Select(digit => digit - '0')],
            [.. root.GetProperty("logits_first20").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(value => value.GetSingle())]);
    }
}
