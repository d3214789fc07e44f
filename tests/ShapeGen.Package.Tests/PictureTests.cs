namespace ShapeGen.Package.Tests;

/// <summary>The pictures in the documentation are those that the samples draw.</summary>
public class PictureTests
{
    [Theory]
    [InlineData("Digits", "lenet.svg", "rowreader.svg")]
    [InlineData("VoiceActivity", "spectrum.svg", "voicedetector.svg")]
    public async Task A_sample_draws_what_the_documentation_shows(string sample, params string[] pictures)
    {
        var target = Directory.CreateTempSubdirectory("shapegen-pictures-");
        try
        {
            var program = Path.Combine(Repository.Root, "samples", sample, "bin", Repository.Configuration, "net10.0", $"{sample}.dll");
            var (exitCode, output) = await Dotnet.Run(Repository.Root, program, "--diagrams", target.FullName);

            Assert.True(exitCode == 0, output);
            Assert.Equal(pictures, target.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
            Assert.All(pictures, picture => Assert.Equal(
                File.ReadAllText(Path.Combine(Repository.Root, "docs", "pictures", picture)), File.ReadAllText(Path.Combine(target.FullName, picture))));
        }
        finally
        {
            target.Delete(recursive: true);
        }
    }
}
