using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>Shows the shape of each tensor expression, where .editorconfig asks for it.</summary>
internal static class ShapeDisplay
{
    private const string Option = "shapegen_show_shapes";

    public static bool IsOn(OperationBlockAnalysisContext context) =>
        context.OperationBlocks is [var block, ..]
        && context.Options.AnalyzerConfigOptionsProvider.GetOptions(block.Syntax.SyntaxTree).TryGetValue(Option, out var value)
        && bool.TryParse(value, out var isOn) && isOn;

    /// <summary>The shape as information, since what is hidden is not seen.</summary>
    public static Diagnostic DiagnosticOf(ExpressionShape shape) => Diagnostic.Create(
        Rules.Of(RuleIds.ExpressionShape), shape.Location, DiagnosticSeverity.Info, additionalLocations: null, properties: ImmutableDictionary<string, string?>.Empty, $"{shape.Code}: {shape.Text}");
}
