namespace ShapeGen.Mutants;

/// <summary>A project whose code is changed, and the tests that are to notice.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Project">Its folder.</param>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Framework">What it is compiled for.</param>
/// <param name="Folder">The part of it that is changed; empty for all.</param>
/// <param name="Suites">Test projects, in the order in which they are asked.</param>
internal sealed record Target(string Name, string Project, string Assembly, string Framework, string Folder, IReadOnlyList<string> Suites)
{
    public static IReadOnlyList<Target> All { get; } =
    [
        new("shapes", "runtime/ShapeGen.Shapes", "ShapeGen.Shapes", "net10.0", "", ["ShapeGen.Shapes.Tests"]),
        new("engine", "generator/ShapeGen.Engine", "ShapeGen.Engine", "netstandard2.0", "Binding/", ["ShapeGen.Engine.Tests", "ShapeGen.Analyzers.Tests", "ShapeGen.Generator.Tests", "ShapeGen.CodeFixes.Tests", "ShapeGen.Corpus.Tests"]),
    ];

    /// <summary>Where the changed assembly and what belongs to it are written.</summary>
    public string Output => Path.GetFullPath(Path.Combine("artifacts", "mutants", Name));

    public string ChangedAssembly => Path.Combine(Output, Assembly + ".dll");

    /// <summary>Takes each verdict as it falls.</summary>
    public string Log => Path.Combine(Output, "verdicts.txt");

    public static Target Named(string name) =>
        All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"'{name}' is none of {string.Join(", ", All.Select(target => target.Name))}.");

    /// <summary>Where a test project's assembly stands.</summary>
    public static string FolderOf(string suite) => Path.GetFullPath(Path.Combine("tests", suite, "bin", Configuration, "net10.0"));

#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif
}
