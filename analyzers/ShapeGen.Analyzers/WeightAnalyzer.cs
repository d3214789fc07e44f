using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ShapeGen.Engine;
using ShapeGen.Shapes;

namespace ShapeGen.Analyzers;

/// <summary>Holds the weight files that a project names against their models.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => WeightRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles
            .Where(file => file.Path.EndsWith(WeightFileDescription.Extension, StringComparison.OrdinalIgnoreCase))
            .Select(file => file.GetText(context.CancellationToken) is { } text ? WeightFileDescription.Parse(text.ToString()) : null)
            .OfType<WeightFileDescription>()
            .ToList();
        if (files.Count == 0)
            return;

        context.RegisterSymbolAction(symbol => AnalyzeModel(symbol, files), Microsoft.CodeAnalysis.SymbolKind.NamedType);
        context.RegisterCompilationEndAction(compilation => TellOrphans(compilation, files));
    }

    private static void AnalyzeModel(SymbolAnalysisContext context, IReadOnlyList<WeightFileDescription> files)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Inference.IsModel(type))
            return;

        foreach (var file in files.Where(file => file.Use.IsFor(type.ToDisplayString())))
        {
            foreach (var finding in ModelBinder.CheckWeights(type, context.Compilation, file, context.CancellationToken))
                context.ReportDiagnostic(ShapeAnalyzer.DiagnosticOf(finding));
        }
    }

    private static void TellOrphans(CompilationAnalysisContext context, IReadOnlyList<WeightFileDescription> files)
    {
        foreach (var use in files.Select(file => file.Use).Where(use => !HasModel(context.Compilation, use, context.CancellationToken)))
        {
            var place = Location.Create(use.File, default, new LinePositionSpan(default, default));
            context.ReportDiagnostic(Diagnostic.Create(Rules.Of(WeightRuleIds.NoModel), place, WeightFileMessages.NoModel(use.File, use.Model).Headline));
        }
    }

    private static bool HasModel(Compilation compilation, WeightFileUse use, CancellationToken cancellation) =>
        compilation.GetSymbolsWithName(use.Model.Substring(use.Model.LastIndexOf('.') + 1), SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>()
            .Any(type => Inference.IsModel(type) && use.IsFor(type.ToDisplayString()));
}
