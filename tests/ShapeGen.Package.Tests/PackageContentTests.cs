using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace ShapeGen.Package.Tests;

/// <summary>What is in the package.</summary>
public class PackageContentTests(PackedPackage package)
{
    private static readonly Guid embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> Assemblies =>
    [
        "analyzers/dotnet/cs/ShapeGen.Analyzers.dll",
        "analyzers/dotnet/cs/ShapeGen.CodeFixes.dll",
        "analyzers/dotnet/cs/ShapeGen.Engine.dll",
        "analyzers/dotnet/cs/ShapeGen.Generator.dll",
        "analyzers/dotnet/cs/ShapeGen.Shapes.dll",
        "lib/net10.0/ShapeGen.Shapes.dll",
        "lib/net10.0/ShapeGen.dll",
        "tools/net10.0/ShapeGen.Build.dll",
        "tools/net10.0/ShapeGen.Shapes.dll",
        "tools/net10.0/ShapeGen.dll",
    ];

    [Fact]
    public void It_has_what_users_need_and_nothing_else()
    {
        using var archive = package.Open();
        string[] expected =
        [
            .. Assemblies.Select(row => row.Data),
            "LICENSE", "README.md", "ShapeGen.nuspec", "icon.png",
            "buildTransitive/ShapeGen.targets", "buildTransitive/ShapeGen.Weights.targets",
            "lib/net10.0/ShapeGen.Shapes.xml", "lib/net10.0/ShapeGen.xml", "tools/net10.0/System.Numerics.Tensors.dll",
        ];

        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name));

        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_the_tensors_of_the_platform_alone()
    {
        using var archive = package.Open();
        var metadata = XDocument.Load(archive.GetEntry("ShapeGen.nuspec")!.Open());

        var dependency = Assert.Single(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("System.Numerics.Tensors", dependency.Attribute("id")!.Value);
    }

    [Fact]
    public async Task It_is_packed_to_the_same_bytes_again()
    {
        var again = Directory.CreateTempSubdirectory("shapegen-again-");
        try
        {
            await PackedPackage.PackTo(again.FullName);

            Assert.Equal(Hash(package.Feed), Hash(again.FullName));
        }
        finally
        {
            again.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_has_the_release_and_carries_symbols_and_sources(string name)
    {
        using var archive = package.Open();
        using var assembly = new PEReader(Copy(archive.GetEntry(name)!));
        var symbols = Assert.Single(assembly.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        var reader = provider.GetMetadataReader();

        Assert.Equal($"{PackedPackage.RepositoryVersion}.0", assembly.GetMetadataReader().GetAssemblyDefinition().Version.ToString());
        Assert.All(reader.Documents, document => Assert.Contains(
            reader.GetCustomDebugInformation(document), info => reader.GetGuid(reader.GetCustomDebugInformation(info).Kind) == embeddedSource));
    }

    private static string Hash(string folder) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, PackedPackage.FileName))));

    private static bool IsOfTheFormat(string name) => name.StartsWith("_rels/") || name.StartsWith("package/") || name == "[Content_Types].xml";

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
