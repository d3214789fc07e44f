using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Tests.Shared;

namespace ShapeGen.EditorCost;

/// <summary>A project of many models of 20 layers, a file each, and of as many files that have nothing to do with them.</summary>
internal static class ModelProject
{
    private const int Layers = 20;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>The project's compilation.</summary>
    public static CSharpCompilation Create(int models) => CSharpCompilation.Create(
        "Edited",
        Enumerable.Range(0, models).SelectMany(at => new[] { Parse(ModelFile(at), Model(0)), Parse(OtherFile(at), Other(0)) })
            .Prepend(Parse("Usings.cs", ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal))),
        ModelSource.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The project after something was typed in the body of a model.</summary>
    public static Compilation EditModel(Compilation project, int at, int edit) => Replace(project, ModelFile(at), Model(edit));

    /// <summary>The project after something was typed in a body of another file.</summary>
    public static Compilation EditOther(Compilation project, int at, int edit) => Replace(project, OtherFile(at), Other(edit));

    /// <summary>The file of a model.</summary>
    public static string ModelFile(int at) => $"Models/M{at}.cs";

    private static string OtherFile(int at) => $"Services/S{at}.cs";

    private static Compilation Replace(Compilation project, string path, Func<string, string> write)
    {
        var old = project.SyntaxTrees.First(tree => tree.FilePath == path);
        return project.ReplaceSyntaxTree(old, Parse(path, write));
    }

    private static SyntaxTree Parse(string path, Func<string, string> write) => Parse(path, write(Path.GetFileNameWithoutExtension(path)));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    private static Func<string, string> Model(int edit) => name =>
    {
        var fields = string.Concat(Enumerable.Range(0, Layers).Select(at => $"    private readonly {Layer(at)};\n"));
        var body = string.Concat(Enumerable.Range(0, Layers).Select(at => $"        x = {Call(at)};\n"));
        return $$"""
            namespace Project.Models;

            [Model]
            public partial class {{name}}
            {
            {{fields}}
                [Shape("(N, 16, 32, 32) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
            {{body}}        x = x.LeakyRelu(0.{{edit + 1}});
                    return x;
                }
            }
            """;
    };

    private static string Layer(int at) => (at % 4, at) switch
    {
        (_, Layers - 1) => $"Linear layer{at} = new(16 * 32 * 32, 10)",
        (0, _) => $"Conv2d layer{at} = new(16, 32, 3, padding: 1)",
        (1, _) => $"BatchNorm2d layer{at} = new(32)",
        (2, _) => $"Conv2d layer{at} = new(32, 16, 1)",
        _ => $"GroupNorm layer{at} = new(4, 16)",
    };

    private static string Call(int at) => (at % 4, at) switch
    {
        (_, Layers - 1) => $"layer{at}.Forward(x.Flatten(1))",
        (1, _) => $"layer{at}.Forward(x).Relu()",
        (3, _) => $"x + layer{at}.Forward(x)",
        _ => $"layer{at}.Forward(x)",
    };

    private static Func<string, string> Other(int edit) => name => $$"""
        namespace Project.Services;

        public sealed class {{name}}
        {
            private readonly List<string> lines = [];

            public int Count => lines.Count;

            public void Add(string line)
            {
                if (line.Length > {{edit}})
                    lines.Add(line.Trim());
            }

            public string Longest() => lines.OrderByDescending(line => line.Length).FirstOrDefault() ?? "";
        }
        """;
}
