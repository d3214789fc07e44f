using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Docs.Tests;

/// <summary>A message of the build as a page shows it: <c>LeNet.cs(12,25): error SG1001: …</c>, or without place and severity.</summary>
/// <param name="Place">File, line, column and severity, if the page shows them.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">What is told.</param>
internal sealed partial record ToldMessage(string? Place, string Id, string Message)
{
    /// <summary>The messages that stand in a text; a line that is indented goes on with the message above.</summary>
    public static IReadOnlyList<ToldMessage> In(string text) =>
    [
        .. Line().Matches(Continuation().Replace(text, " ")).Select(match =>
            new ToldMessage(match.Groups[1].Success ? match.Groups[1].Value : null, match.Groups[2].Value, match.Groups[3].Value)),
    ];

    /// <summary>The same of what was found, with its place only if the page shows that.</summary>
    public static ToldMessage Of(Diagnostic diagnostic, bool withPlace)
    {
        var start = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity == DiagnosticSeverity.Info ? "info" : diagnostic.Severity.ToString().ToLowerInvariant();
        var place = $"{start.Path}({start.StartLinePosition.Line + 1},{start.StartLinePosition.Character + 1}): {severity}";
        return new(withPlace ? place : null, diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{(Place is null ? "" : Place + " ")}{Id}: {Message}";

    [GeneratedRegex(@"^(?:(\S+\.cs\(\d+,\d+\): \w+) )?((?:SG|CS)\d{4}): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\n {2,}")]
    private static partial Regex Continuation();
}
