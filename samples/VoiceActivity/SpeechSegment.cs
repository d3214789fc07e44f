namespace VoiceActivity;

/// <summary>A time in which somebody speaks, in seconds.</summary>
public readonly record struct SpeechSegment(double Start, double End)
{
    private const float Threshold = 0.5f;
    private const double ShortestPause = 0.25;
    private const double SecondsOfChunk = (double)SpeechStream.ChunkLength / SpeechStream.SampleRate;

    /// <summary>True where a probability means speech.</summary>
    public static bool IsSpeech(float probability) => probability > Threshold;

    /// <summary>The chunks of speech, those together that are parted by less than a quarter of a second.</summary>
    /// <param name="probabilities">The probability for each chunk.</param>
    public static IReadOnlyList<SpeechSegment> Of(IReadOnlyList<float> probabilities)
    {
        var segments = new List<SpeechSegment>();
        for (var i = 0; i < probabilities.Count; i++)
        {
            if (!IsSpeech(probabilities[i]))
                continue;

            var (start, end) = (i * SecondsOfChunk, (i + 1) * SecondsOfChunk);
            if (segments.Count > 0 && start - segments[^1].End < ShortestPause)
                segments[^1] = segments[^1] with { End = end };
            else
                segments.Add(new SpeechSegment(start, end));
        }

        return segments;
    }
}
