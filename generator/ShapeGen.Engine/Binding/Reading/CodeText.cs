using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Code as messages show it: on one line, and not too long.</summary>
internal static class CodeText
{
    private const int MaximumLength = 60;

    public static string Of(SyntaxNode code)
    {
        var text = code.ToString();
        var line = text.IndexOf('\n') < 0 ? text : Regex.Replace(text, @"\s*\n\s*", "");
        return line.Length <= MaximumLength ? line : line.Substring(0, MaximumLength - 1) + "…";
    }
}
