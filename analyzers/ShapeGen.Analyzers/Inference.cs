using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>The findings of one compilation, each model read once and only when somebody asks.</summary>
internal sealed class Inference(Compilation compilation)
{
    private readonly OperationSource operations = new(compilation);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Entry> models = new(SymbolEqualityComparer.Default);

    /// <summary>What reading a model gives.</summary>
    public BoundModel Model(INamedTypeSymbol type, CancellationToken cancellation) =>
        models.GetOrAdd(type, _ => new Entry()).Get(() => ModelBinder.Bind(type, compilation, operations, cancellation));

    /// <summary>What is found in a member: by its model where that reads it, else by itself.</summary>
    public BoundMember Member(ISymbol member, CancellationToken cancellation)
    {
        if (member.ContainingType is not { } type)
            return new BoundMember([], Commentary.None);
        if (!IsModel(type))
            return ModelBinder.Check(member, compilation, operations, cancellation);

        var model = Model(type, cancellation);
        return IsRead(member, model) ? new BoundMember(model.Findings, model.Said) : ModelBinder.Check(member, compilation, operations, cancellation);
    }

    /// <summary>True for a class marked as a model.</summary>
    public static bool IsModel(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ModelAttribute", ContainingNamespace: { Name: "ShapeGen", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool IsRead(ISymbol member, BoundModel model) =>
        member is not IMethodSymbol
        || member.DeclaringSyntaxReferences.Any(declaration => model.Bodies.Any(body => body.SyntaxTree == declaration.SyntaxTree && body.Span == declaration.Span));

    private sealed class Entry
    {
        private BoundModel? model;

        /// <summary>Computes it once; a computation that was cancelled leaves nothing behind.</summary>
        public BoundModel Get(Func<BoundModel> compute)
        {
            lock (this)
                return model ??= compute();
        }
    }
}
