namespace ShapeGen.Package.Tests;

/// <summary>The sample that listens to a recording.</summary>
public class VoiceActivityTests
{
    private static readonly string program = Path.Combine(Repository.Root, "samples", "VoiceActivity", "bin", Repository.Configuration, "net10.0", "VoiceActivity.dll");

    [Fact]
    public async Task The_sample_shows_when_somebody_speaks_as_ONNX_Runtime_hears_it()
    {
        var (exitCode, output) = await Dotnet.Run(Repository.Root, program);

        Assert.Equal(0, exitCode);
        Assert.Contains("  3.97 s |                               |", output);
        Assert.Contains("speech from 0.77 s to 3.81 s", output);
        Assert.Contains("speech from 5.09 s to 8.26 s", output);
        Assert.Contains("speech from 9.47 s to 11.62 s", output);
        Assert.Matches(@"largest difference to ONNX Runtime: \d\.\de-[5-9] in 400 probabilities", output);
        Assert.Matches(@"real-time factor 0\.\d+", output);
    }

    [Fact]
    public async Task A_file_that_is_no_recording_is_refused_in_one_line()
    {
        var (exitCode, output) = await Dotnet.Run(Repository.Root, program, Path.Combine(Repository.Root, "README.md"));

        Assert.Equal(1, exitCode);
        Assert.EndsWith("is no WAV file that can be read: 'RIFF' is expected at byte 0, but '# Sh' is there.", output.Trim());
    }
}
