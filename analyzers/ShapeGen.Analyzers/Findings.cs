using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>Shows the engine's findings as the compiler's diagnostics.</summary>
internal static class Findings
{
    public static Diagnostic ToDiagnostic(Finding finding) => Diagnostic.Create(
        Rules.Of(finding.Id),
        finding.Location,
        finding.Related,
        finding.Properties.ToImmutableDictionary(property => property.Key, property => property.Value),
        finding.Message.Headline);
}
