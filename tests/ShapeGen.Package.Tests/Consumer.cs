namespace ShapeGen.Package.Tests;

/// <summary>A project that uses the package, in a folder of its own, which a test may change and build.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shapegen-consumer-");
    private readonly PackedPackage package;

    /// <param name="name">The folder under <c>Consumers</c>.</param>
    /// <param name="package">The package.</param>
    public Consumer(string name, PackedPackage package)
    {
        this.package = package;
        var source = Path.Combine(Repository.Root, "tests", "ShapeGen.Package.Tests", "Consumers", name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write("Directory.Build.props", $"<Project><PropertyGroup><ShapeGenVersion>{PackedPackage.Version}</ShapeGenVersion></PropertyGroup></Project>");
        Write("NuGet.config", $"""<configuration><packageSources><add key="ShapeGen" value="{package.Feed}" /></packageSources></configuration>""");
    }

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public void Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text);
        Write(file, text.Replace(old, replacement));
    }

    /// <summary>Runs the dotnet command in the folder, or in one below it.</summary>
    public Task<(int ExitCode, string Output)> Dotnet(string command, string below = "", params string[] arguments) =>
        Tests.Dotnet.Run(
            PathOf(below),
            [command, "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments],
            ("NUGET_PACKAGES", package.Cache));

    /// <summary>Builds, which must succeed without a warning, and runs the program.</summary>
    /// <returns>What the program prints.</returns>
    public async Task<string> BuildAndRun(string program, string below = "")
    {
        var (built, log) = await Dotnet("build", below);
        Assert.True(built == 0 && BuildLog.Of(log).Count == 0, log);
        return await Run(Path.Combine(below, "bin", "Debug", "net10.0", program + ".dll"));
    }

    private async Task<string> Run(string program)
    {
        var (exitCode, output) = await Tests.Dotnet.Run(folder.FullName, [PathOf(program)]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
