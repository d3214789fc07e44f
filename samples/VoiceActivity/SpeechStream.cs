namespace VoiceActivity;

/// <summary>One stream of sound on its way through a detector: it holds what the model has to remember of it, and the model does not.</summary>
/// <param name="detector">The model; any number of streams share one.</param>
public sealed class SpeechStream(VoiceDetector detector)
{
    /// <summary>Samples of a second.</summary>
    public const int SampleRate = 16000;

    /// <summary>Samples of a chunk: 32 ms.</summary>
    public const int ChunkLength = 512;

    private const int ContextLength = 64;
    private const int StateLength = 128;
    private readonly float[] window = new float[ContextLength + ChunkLength];
    private (float[] H, float[] C) state = (new float[StateLength], new float[StateLength]);
    private (float[] H, float[] C) next = (new float[StateLength], new float[StateLength]);

    /// <summary>The recurrent state after the last chunk; zeros before the first.</summary>
    public (IReadOnlyList<float> H, IReadOnlyList<float> C) State => state;

    /// <summary>Listens to the next chunk. Nothing is allocated.</summary>
    /// <param name="chunk">512 samples from -1 to 1.</param>
    /// <returns>How likely it is that somebody speaks, from 0 to 1.</returns>
    /// <exception cref="ArgumentException">The chunk has another length.</exception>
    public float Listen(ReadOnlySpan<float> chunk)
    {
        if (chunk.Length != ChunkLength)
            throw new ArgumentException($"A chunk has {ChunkLength} samples, but this one has {chunk.Length}.", nameof(chunk));

        chunk.CopyTo(window.AsSpan(ContextLength));
        Span<float> probability = stackalloc float[1];
        detector.Run(window, state.H, state.C, probability, next.H, next.C, N: 1);
        window.AsSpan(ChunkLength).CopyTo(window);
        (state, next) = (next, state);
        return probability[0];
    }

    /// <summary>Listens to a whole recording; what is missing of the last chunk is silence.</summary>
    /// <param name="samples">The samples, from -1 to 1.</param>
    /// <returns>The probability for each chunk.</returns>
    public float[] ListenToAll(ReadOnlySpan<float> samples)
    {
        var probabilities = new float[(samples.Length + ChunkLength - 1) / ChunkLength];
        Span<float> chunk = stackalloc float[ChunkLength];
        for (var i = 0; i < probabilities.Length; i++)
        {
            var rest = samples[(i * ChunkLength)..];
            rest = rest[..Math.Min(rest.Length, ChunkLength)];
            rest.CopyTo(chunk);
            chunk[rest.Length..].Clear();
            probabilities[i] = Listen(chunk);
        }

        return probabilities;
    }
}
