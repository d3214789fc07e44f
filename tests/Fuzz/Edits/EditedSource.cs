using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Edits;

/// <summary>A file of the corpus or of the samples, and the texts that it is while somebody types in it.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Text">Its text.</param>
internal sealed record EditedSource(string Path, string Text)
{
    private static readonly string[] Folders = ["tests/corpus", "samples"];

    /// <summary>All files, in order of their paths.</summary>
    public static IReadOnlyList<EditedSource> All { get; } =
    [
        .. from folder in Folders
           from file in Directory.EnumerateFiles(System.IO.Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Root(), file).Replace('\\', '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
           orderby path
           select new EditedSource(path, File.ReadAllText(file)),
    ];

    /// <summary>The texts without a token, with a token twice, and cut behind a line.</summary>
    public IEnumerable<Edit> Edits()
    {
        var tokens = CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        return tokens.Select(token => new Edit(this, $"without '{token}' at {token.SpanStart}", Text.Remove(token.SpanStart, token.Span.Length)))
            .Concat(tokens.Select(token => new Edit(this, $"with '{token}' twice at {token.SpanStart}", Text.Insert(token.Span.End, " " + token))))
            .Concat(Ends().Select(end => new Edit(this, $"cut at {end}", Text[..end])));
    }

    /// <summary>The file with that text, alone in its compilation.</summary>
    public Compilation Compile(string text)
    {
        var compilation = Batch.Compile(text);
        var hasStatements = compilation.SyntaxTrees.Any(tree => tree.GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax));
        return hasStatements ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    private IEnumerable<int> Ends() => Enumerable.Range(0, Text.Length).Where(at => Text[at] == '\n');

    private static string Root([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", ".."));
}

/// <summary>A text that a file is while somebody types in it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Name">What was done to it.</param>
/// <param name="Text">The text.</param>
internal sealed record Edit(EditedSource Source, string Name, string Text);
