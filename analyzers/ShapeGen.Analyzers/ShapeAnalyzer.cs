using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>Tells the engine's findings, each from the block or the declaration in which it stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeAnalyzer : DiagnosticAnalyzer
{
    private const string Marker = "ShapeGen.ModelAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(Marker) is null)
            return;

        var inference = new Inference(context.Compilation);
        context.RegisterOperationBlockAction(block => AnalyzeBlock(block, inference));
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, inference), Microsoft.CodeAnalysis.SymbolKind.NamedType);
        context.RegisterSymbolAction(AnalyzeContract, Microsoft.CodeAnalysis.SymbolKind.Method);
    }

    private static void AnalyzeBlock(OperationBlockAnalysisContext context, Inference inference)
    {
        foreach (var finding in RunArguments.Check(context.OperationBlocks))
            context.ReportDiagnostic(DiagnosticOf(finding));
        if (!Relevance.IsRelevant(context.OwningSymbol, context.OperationBlocks))
            return;

        var member = inference.Member(context.OwningSymbol, context.CancellationToken);
        foreach (var finding in member.Findings.Concat(member.Said.Advice).Where(finding => !IsDeclaration(finding) && IsWithin(context, finding.Location)))
            context.ReportDiagnostic(DiagnosticOf(finding));
        if (ShapeDisplay.IsOn(context))
        {
            foreach (var shape in member.Said.Shapes.Where(shape => IsWithin(context, shape.Location)))
                context.ReportDiagnostic(ShapeDisplay.DiagnosticOf(shape));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        if (LinqCalls.Check((IInvocationOperation)context.Operation) is { } finding)
            context.ReportDiagnostic(DiagnosticOf(finding));
    }

    private static void AnalyzeType(SymbolAnalysisContext context, Inference inference)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var finding in FindingsIn(type, inference, context.CancellationToken).Where(IsDeclaration))
            context.ReportDiagnostic(DiagnosticOf(finding));
    }

    private static IEnumerable<Finding> FindingsIn(INamedTypeSymbol type, Inference inference, CancellationToken cancellation)
    {
        if (!Inference.IsModel(type))
            return ModelBinder.CheckRequirements(type);

        var model = inference.Model(type, cancellation);
        return model.Findings.Concat(model.Said.Advice);
    }

    private static void AnalyzeContract(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.ContainingType is { } type && Inference.IsModel(type))
            return;

        foreach (var finding in ModelBinder.CheckDeclaration(method))
            context.ReportDiagnostic(DiagnosticOf(finding));
    }

    /// <summary>True for what stands in the block's code, or at the name of the method that it is the body of.</summary>
    private static bool IsWithin(OperationBlockAnalysisContext context, Location location) =>
        context.OperationBlocks.Any(block => Contains(block.Syntax, location))
        || (context.OwningSymbol is IMethodSymbol method && IsHead(method, location));

    /// <summary>True for a method's name and its attributes.</summary>
    private static bool IsHead(IMethodSymbol method, Location location) =>
        method.Locations.Contains(location)
        || method.GetAttributes().Any(attribute => attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == location.SourceTree && reference.Span.Contains(location.SourceSpan));

    private static bool IsDeclaration(Finding finding) => finding.Id.StartsWith("SG0", StringComparison.Ordinal);

    private static bool Contains(SyntaxNode block, Location location) =>
        block.SyntaxTree == location.SourceTree && block.Span.Contains(location.SourceSpan);

    /// <summary>A finding as the compiler shows it.</summary>
    internal static Diagnostic DiagnosticOf(Finding finding) => Diagnostic.Create(
        Rules.Of(finding.Id),
        finding.Location,
        finding.Related,
        finding.Properties.ToImmutableDictionary(property => property.Key, property => property.Value),
        finding.Message.Line);
}
