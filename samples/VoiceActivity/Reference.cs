using System.Text.Json;

namespace VoiceActivity;

/// <summary>What ONNX Runtime made of the recording with the original model.</summary>
/// <param name="Probabilities">The probability for each chunk.</param>
/// <param name="H">The recurrent state after the last chunk.</param>
/// <param name="C">The memory after the last chunk.</param>
/// <param name="Spoken">When the sentences were spoken.</param>
public sealed record Reference(float[] Probabilities, float[] H, float[] C, SpeechSegment[] Spoken)
{
    /// <summary>Reads a reference file.</summary>
    public static Reference Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        return new Reference(
            Numbers(root.GetProperty("probs")),
            Numbers(root.GetProperty("final_state_h")),
            Numbers(root.GetProperty("final_state_c")),
            [.. root.GetProperty("truth_segments").EnumerateArray().Select(Segment)]);
    }

    /// <summary>The largest difference between two lists of the same length.</summary>
    public static float Difference(IReadOnlyList<float> expected, IReadOnlyList<float> actual)
    {
        if (expected.Count != actual.Count)
            throw new ArgumentException($"{expected.Count} numbers are expected, but there are {actual.Count}.", nameof(actual));

        return expected.Zip(actual, (a, b) => MathF.Abs(a - b)).Max();
    }

    private static float[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetSingle())];

    private static SpeechSegment Segment(JsonElement segment) =>
        new(segment.GetProperty("start_s").GetDouble(), segment.GetProperty("end_s").GetDouble());
}
