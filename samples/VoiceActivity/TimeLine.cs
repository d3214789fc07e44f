using System.Text;

namespace VoiceActivity;

/// <summary>Probabilities as text: a line for a second, a sign for a chunk.</summary>
public static class TimeLine
{
    private const int ChunksOfSecond = SpeechStream.SampleRate / SpeechStream.ChunkLength;
    private const string Levels = " .:-=+*#%@";

    /// <summary>The lines, each with the time of its first chunk, from a blank (silence) to @ (speech).</summary>
    /// <param name="probabilities">The probability for each chunk.</param>
    public static string Of(IReadOnlyList<float> probabilities)
    {
        var text = new StringBuilder();
        for (var first = 0; first < probabilities.Count; first += ChunksOfSecond)
        {
            var signs = probabilities.Skip(first).Take(ChunksOfSecond).Select(Sign);
            text.AppendLine($"{Seconds(first),6:F2} s |{string.Concat(signs)}|");
        }

        return text.ToString();
    }

    private static double Seconds(int chunk) => (double)chunk * SpeechStream.ChunkLength / SpeechStream.SampleRate;

    private static char Sign(float probability) => Levels[(int)MathF.Round(probability * (Levels.Length - 1))];
}
