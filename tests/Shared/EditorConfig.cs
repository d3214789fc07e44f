using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShapeGen.Tests.Shared;

/// <summary>The lines of an .editorconfig: severities of rules, and options.</summary>
internal sealed class EditorConfig
{
    private const string Prefix = "dotnet_diagnostic.";
    private readonly Dictionary<string, string> lines;

    public EditorConfig(string text) => lines = text.Split('\n')
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .Where(line => line.Length == 2)
        .ToDictionary(line => line[0], line => line[1]);

    public IEnumerable<KeyValuePair<string, ReportDiagnostic>> Severities => lines
        .Where(line => line.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(line => KeyValuePair.Create(line.Key[Prefix.Length..].Split('.')[0], Severity(line.Value)));

    /// <summary>What analyzers are given, with further texts of the project.</summary>
    public AnalyzerOptions Options(params ImmutableArray<AdditionalText> texts) => new(texts, new Provider(new Values(lines)));

    private static ReportDiagnostic Severity(string name) => name switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        _ => throw new ArgumentException($"{name} is no severity.", nameof(name)),
    };

    private sealed class Values(Dictionary<string, string> lines) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => lines.TryGetValue(key, out value);
    }

    private sealed class Provider(AnalyzerConfigOptions options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;
    }
}
