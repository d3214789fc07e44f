using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>The descriptors of the rules about weight files.</summary>
public static class WeightRules
{
    private const string Category = "ShapeGen.Weights";

    /// <summary>All of them in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Create(WeightRuleIds.Missing, "A weight file lacks weights of the model", "A file that the project names for a model has no entry for some of its weights."),
        Create(WeightRuleIds.Unexpected, "A weight file has weights that the model lacks", "A file that the project names for a model has entries under names that none of its weights has."),
        Create(WeightRuleIds.Misshaped, "A weight in the file has another shape", "A file that the project names for a model has another shape under the name of one of its weights."),
        Create(WeightRuleIds.NoModel, "A weight file is for a model that is not there", "The name of the model that a weight file is for must be that of a class marked [Model] in the same project.", WellKnownDiagnosticTags.CompilationEnd),
    ];

    private static DiagnosticDescriptor Create(string id, string title, string description, params string[] tags) =>
        new(id, title, "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, description, $"{Rules.HelpBase}{id}.md", tags);
}
