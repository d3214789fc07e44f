using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.CodeFixes;

namespace ShapeGen.Editor.Tests;

/// <summary>A project as an editor has it: opened, diagnosed, mended by the fix that is offered, and built.</summary>
public sealed class WorkspaceTests
{
    private const string Wrong = """
        using System.Numerics.Tensors;
        using ShapeGen;

        Console.WriteLine(new Net().Run(Tensor.Rand(2, 8)).Lengths[1]);

        [Model]
        public partial class Net
        {
            private readonly Linear first = new(8, 16), second = new(12, 4);

            [Shape("(N, 8) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => second.Forward(first.Forward(x).Relu());
        }
        """;

    [Fact]
    public async Task An_error_is_told_mended_and_gone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var edited = new EditedProject("Program.cs", Wrong);
        using var workspace = await edited.Open(cancellation);
        var document = Assert.Single(workspace.CurrentSolution.Projects).Documents.Single(document => document.Name == "Program.cs");

        var error = Assert.Single(await Diagnose(document.Project, cancellation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("SG1001", error.Id);
        Assert.Equal("first.Forward(x).Relu()", (await document.GetTextAsync(cancellation)).ToString(error.Location.SourceSpan));

        var fix = Assert.Single(await FixesFor(document, error, cancellation));
        Assert.Equal("Change 'inFeatures' to 16", fix.Title);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await fix.GetOperationsAsync(cancellation)));
        Assert.True(workspace.TryApplyChanges(operation.ChangedSolution));

        Assert.DoesNotContain(await Diagnose(workspace.CurrentSolution.Projects.Single(), cancellation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var (exitCode, output) = await edited.Dotnet("run");
        Assert.Equal((0, "4"), (exitCode, output.Trim()));
    }

    /// <summary>What the compiler and the analyzers that the project names tell.</summary>
    private static async Task<IEnumerable<Diagnostic>> Diagnose(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation);
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).Where(analyzer => analyzer.GetType().Name == nameof(ShapeAnalyzer));
        return await compilation!.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAllDiagnosticsAsync(cancellation);
    }

    private static async Task<IReadOnlyList<CodeAction>> FixesFor(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Providers().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
        return actions;
    }

    private static IEnumerable<CodeFixProvider> Providers() => typeof(MakePartialFix).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(CodeFixProvider)) && !type.IsAbstract)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
