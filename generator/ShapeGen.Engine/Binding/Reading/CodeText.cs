using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ShapeGen.Engine;

/// <summary>Code as messages show it: on one line, and not too long.</summary>
internal static class CodeText
{
    private const int MaximumLength = 60;

    /// <summary>White space included.</summary>
    private const int MaximumRead = 1000;

    public static string Of(SyntaxNode code)
    {
        var start = code.SyntaxTree.GetText().ToString(new TextSpan(code.SpanStart, Math.Min(code.Span.Length, MaximumRead)));
        var line = start.IndexOf('\n') < 0 ? start : Regex.Replace(start, @"\s*\n\s*", "");
        return line.Length <= MaximumLength ? line : line.Substring(0, MaximumLength - 1) + "…";
    }
}
