using System.Diagnostics;
using VoiceActivity;

if (args is ["--diagrams", var target])
{
    File.WriteAllText(Path.Combine(target, "voicedetector.svg"), VoiceDetector.Diagram.ToSvg());
    File.WriteAllText(Path.Combine(target, "spectrum.svg"), Spectrum.Diagram.ToSvg());
    return 0;
}

var folder = Path.Combine(AppContext.BaseDirectory, "Data");
var ownRecording = Path.Combine(folder, "speech_espeak_16k.wav");
var path = args.FirstOrDefault() ?? ownRecording;
WavFile recording;
try
{
    recording = WavFile.Read(path);
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

if (recording.SampleRate != SpeechStream.SampleRate)
{
    Console.Error.WriteLine($"'{path}' has {recording.SampleRate} samples a second, but the model listens to {SpeechStream.SampleRate}.");
    return 1;
}

var detector = VoiceDetector.Load(Path.Combine(folder, "silero_vad_v5_16k.safetensors"));
Console.WriteLine(detector.Summary());

var stream = new SpeechStream(detector);
var probabilities = stream.ListenToAll(recording.Samples);
Console.WriteLine(TimeLine.Of(probabilities));
foreach (var segment in SpeechSegment.Of(probabilities))
    Console.WriteLine($"speech from {segment.Start:F2} s to {segment.End:F2} s");

if (path == ownRecording)
{
    var reference = Reference.Load(Path.Combine(folder, "speech_espeak_16k.reference.json"));
    Console.WriteLine($"spoken were {string.Join(", ", reference.Spoken.Select(segment => $"{segment.Start:F2} s to {segment.End:F2} s"))}");
    Console.WriteLine();
    Console.WriteLine($"largest difference to ONNX Runtime: {Reference.Difference(reference.Probabilities, probabilities):0.0e-0} in {probabilities.Length} probabilities");
}

var start = Stopwatch.GetTimestamp();
new SpeechStream(detector).ListenToAll(recording.Samples);
var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
var heard = (double)recording.Samples.Length / SpeechStream.SampleRate;
Console.WriteLine($"{heard:F1} s of sound in {elapsed * 1000:F1} ms: real-time factor {elapsed / heard:F5} ({heard / elapsed:F0} times as fast as it is spoken)");
return 0;
