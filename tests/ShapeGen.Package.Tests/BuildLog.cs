using System.Text.RegularExpressions;

namespace ShapeGen.Package.Tests;

/// <summary>The errors and warnings in the log of a build, each once: <c>Models.cs(10,21): error SG1001</c>.</summary>
internal static partial class BuildLog
{
    public static IReadOnlyList<string> Of(string log) => Read(log, match => $"{match.Groups["file"]}{match.Groups["place"]}: {match.Groups["what"]}");

    /// <summary>As above without lines and columns: <c>ShapeGen.targets: warning SG5002</c>.</summary>
    public static IReadOnlyList<string> WithoutPlaces(string log) => Read(log, match => $"{match.Groups["file"]}: {match.Groups["what"]}");

    private static IReadOnlyList<string> Read(string log, Func<Match, string> show) =>
        [.. Told().Matches(log).Select(show).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*(?:.*[\\/])?(?<file>[^\\/\n:(\s]+)(?<place>\(\d+,\d+\))?\s*:\s(?<what>(?:error|warning) [A-Z]+\d+)", RegexOptions.Multiline)]
    private static partial Regex Told();
}
