namespace ShapeGen.Package.Tests;

/// <summary>A copy of the Digits sample in a folder of its own, which a test may change and build.</summary>
internal sealed class DigitsSample : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shapegen-digits-");

    public DigitsSample()
    {
        var sample = Path.Combine(Repository.Root, "samples", "Digits");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.Copy(file, PathOf(path));
        }

        Import("Directory.Build.props", Path.Combine("samples", "Directory.Build.props"));
        Import("Directory.Build.targets", Path.Combine("samples", "Directory.Build.targets"));
        Import("Directory.Packages.props", "Directory.Packages.props");
    }

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement));
    }

    public Task<(int ExitCode, string Output)> Build() =>
        Dotnet.Run(folder.FullName, "build", "-c", Repository.Configuration, "-p:BuildProjectReferences=false", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string path) => Path.Combine(folder.FullName, path);

    private void Import(string file, string source) =>
        File.WriteAllText(PathOf(file), $"""<Project><Import Project="{Path.Combine(Repository.Root, source)}" /></Project>""");
}
