using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeGen.Mutants.Writing;

/// <summary>The one assembly that has all mutants of a project in it.</summary>
internal static class MutantAssembly
{
    private const int MostAttempts = 12;

    /// <summary>Writes the assembly; gives the mutants in it. Those that do not compile are taken out.</summary>
    public static IReadOnlyList<Mutant> Write(Target target)
    {
        var project = ProjectSource.Read(target);
        var folder = Path.GetFullPath(target.Project) + Path.DirectorySeparatorChar;
        var without = new HashSet<int>();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var mutants = new List<Mutant>();
            var changed = Change(project.Compilation, folder, target.Folder, mutants, without);
            var errors = changed.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                Emit(changed, project, target.ChangedAssembly);
                return [.. mutants.Where(mutant => !without.Contains(mutant.Id))];
            }

            TakeOut(errors, without);
        }

        throw new InvalidOperationException($"{target.Project} with mutants does not compile after {MostAttempts} attempts.");
    }

    private static Compilation Change(CSharpCompilation compilation, string folder, string part, List<Mutant> mutants, HashSet<int> without)
    {
        Compilation changed = compilation;
        foreach (var tree in compilation.SyntaxTrees.Where(tree => IsMutated(tree, folder, part)).OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            var writer = new MutantWriter(compilation.GetSemanticModel(tree), tree.FilePath[folder.Length..], mutants, without);
            changed = changed.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(writer.Visit(tree.GetRoot())!, tree.Options));
        }

        return changed.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutantSwitch.Source, (CSharpParseOptions)compilation.SyntaxTrees[0].Options));
    }

    private static bool IsMutated(SyntaxTree tree, string folder, string part) =>
        tree.FilePath.StartsWith(folder + part, StringComparison.Ordinal) && !tree.FilePath[folder.Length..].StartsWith("obj", StringComparison.Ordinal);

    /// <summary>The mutants in the innermost changed expression around each error, or in the member around it.</summary>
    private static void TakeOut(IEnumerable<Diagnostic> errors, HashSet<int> without)
    {
        foreach (var error in errors)
        {
            var place = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true)
                ?? throw new InvalidOperationException(error.ToString());
            var marked = place.AncestorsAndSelf().FirstOrDefault(node => node.HasAnnotations(MutantWriter.Annotation));
            var member = place.AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>().First();
            var marks = marked?.GetAnnotations(MutantWriter.Annotation) ?? member.GetAnnotatedNodes(MutantWriter.Annotation).SelectMany(node => node.GetAnnotations(MutantWriter.Annotation));
            var ids = marks.Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture)).ToList();
            if (ids.Count == 0)
                throw new InvalidOperationException(error.ToString());
            without.UnionWith(ids);
        }
    }

    private static void Emit(Compilation changed, ProjectSource project, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        var result = changed.Emit(file, manifestResources: project.Resources);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
