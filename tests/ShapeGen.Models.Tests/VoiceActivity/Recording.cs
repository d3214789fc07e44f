using VoiceActivity;

namespace ShapeGen.Models.Tests.VoiceActivity;

/// <summary>The sample's recording, its weights, and what ONNX Runtime computed from both.</summary>
internal static class Recording
{
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Data");

    public static float[] Samples { get; } = WavFile.Read(Path.Combine(folder, "speech_espeak_16k.wav")).Samples;

    public static Reference Reference { get; } = Reference.Load(Path.Combine(folder, "speech_espeak_16k.reference.json"));

    public static VoiceDetector Detector { get; } = VoiceDetector.Load(Path.Combine(folder, "silero_vad_v5_16k.safetensors"));

    public static int ChunkCount => Samples.Length / SpeechStream.ChunkLength;

    public static ReadOnlySpan<float> Chunk(int index) => Samples.AsSpan(index * SpeechStream.ChunkLength, SpeechStream.ChunkLength);
}
