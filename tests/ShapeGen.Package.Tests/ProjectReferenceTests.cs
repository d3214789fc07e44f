using System.Xml.Linq;

namespace ShapeGen.Package.Tests;

/// <summary>Projects reference each other along the arrows of the design alone.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["ShapeGen.Shapes"] = [],
        ["ShapeGen"] = ["ShapeGen.Shapes"],
        ["ShapeGen.Engine"] = ["ShapeGen.Shapes"],
        ["ShapeGen.Generator"] = ["ShapeGen.Engine"],
        ["ShapeGen.Analyzers"] = ["ShapeGen.Engine"],
        ["ShapeGen.CodeFixes"] = ["ShapeGen.Analyzers"],
        ["ShapeGen.Build"] = ["ShapeGen"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_what_the_design_says(string project)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Equal(Arrows[project], references);
    }

    [Fact]
    public void Every_project_of_the_design_is_there() =>
        Assert.Equal(Arrows.Keys.Order(), ProjectFiles().Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_code_fixes_reference_workspaces(string project)
    {
        var workspaces = Items(project, "PackageReference").Where(package => package.Contains("Workspaces"));

        Assert.Equal(project == "ShapeGen.CodeFixes" ? ["Microsoft.CodeAnalysis.CSharp.Workspaces"] : [], workspaces);
    }

    [Fact]
    public void Shapes_imports_nothing() => Assert.Equal(["PolySharp"], Items("ShapeGen.Shapes", "PackageReference"));

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "runtime", "generator", "analyzers", Path.Combine("package", "ShapeGen.Build") }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories));

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(ProjectFiles().Single(file => Path.GetFileNameWithoutExtension(file) == project))
            .Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);
}
