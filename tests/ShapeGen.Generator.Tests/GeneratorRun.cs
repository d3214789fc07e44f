using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Generation.Tests;

/// <summary>A generator that runs over sources again and again, as in an editor, and counts its bindings.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private readonly CSharpCompilation compilation;
    private readonly GeneratorDriver driver;
    private readonly List<string> bound;

    private GeneratorRun(CSharpCompilation compilation, GeneratorDriver driver, List<string> bound)
    {
        this.compilation = compilation;
        this.bound = bound;
        bound.Clear();
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        Output = (CSharpCompilation)output;
        Bound = [.. bound];
    }

    /// <summary>The models that this run bound.</summary>
    public IReadOnlyList<string> Bound { get; }

    /// <summary>The sources with what was generated.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>The first run over some files, each behind the usual usings.</summary>
    public static GeneratorRun First(params IEnumerable<string> files) => FirstWith([], files);

    /// <summary>As above, with further texts that the project gives to the compiler.</summary>
    public static GeneratorRun FirstWith(IEnumerable<AdditionalText> texts, params IEnumerable<string> files)
    {
        var bound = new List<string>();
        var generator = new ModelGenerator((type, compilation, cancellation) =>
        {
            bound.Add(type.Name);
            return Engine.ModelBinder.Bind(type, compilation, cancellation);
        });
        var compilation = Compile(files);
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], texts, ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(compilation, driver, bound);
    }

    /// <summary>The run after an edit: in one file a text is replaced.</summary>
    public GeneratorRun Edit(int file, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees[file];
        var text = tree.ToString();
        Assert.Contains(old, text);
        return new GeneratorRun(compilation.ReplaceSyntaxTree(tree, Parse(text.Replace(old, replacement), tree.FilePath)), driver, bound);
    }

    /// <summary>The run after one of the further texts is replaced.</summary>
    public GeneratorRun Replace(AdditionalText old, AdditionalText replacement) =>
        new(compilation, driver.ReplaceAdditionalText(old, replacement), bound);

    /// <summary>Why the outputs of a step are what they are.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Files as a compilation, each behind the usual usings, without what would be generated.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> files) => CSharpCompilation.Create(
        "Test", files.Select((text, index) => Parse(ModelSource.Usings + text, $"File{index}.cs")), ModelSource.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The file that was generated for a model.</summary>
    public string Text(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);
}
