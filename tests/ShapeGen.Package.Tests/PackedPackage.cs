using System.IO.Compression;
using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(ShapeGen.Package.Tests.PackedPackage))]

namespace ShapeGen.Package.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> makes it of what has been built, in a feed of its own, with a folder for unpacked
/// packages that is empty at first. Its version is one that no other feed has.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private const string Suffix = "test";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shapegen-package-");

    /// <summary>The version of the repository, as its one place says.</summary>
    public static string RepositoryVersion { get; } =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    public static string FileName => $"ShapeGen.{Version}.nupkg";

    public static string Version { get; } = $"{RepositoryVersion}-{Suffix}";

    /// <summary>The folder with the package files.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    /// <summary>Where consumers unpack packages, the same for all.</summary>
    public string Cache => Path.Combine(folder.FullName, "cache");

    public ZipArchive Open() => ZipFile.OpenRead(Path.Combine(Feed, FileName));

    public async ValueTask InitializeAsync() => await PackTo(Feed);

    /// <summary>Packs what has been built into a folder.</summary>
    public static async Task PackTo(string target)
    {
        var project = Path.Combine(Repository.Root, "package", "ShapeGen.Package");
        var (exitCode, output) = await Dotnet.Run(
            Repository.Root, "pack", project, "-c", Repository.Configuration, "--no-build", "-o", target, $"-p:VersionSuffix={Suffix}");
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
