using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>The operations of one compilation's bodies and initialisers, each asked of the compiler once, for that is dear.</summary>
/// <param name="compilation">The compilation.</param>
public sealed class OperationSource(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> operations = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    /// <summary>The operation of a body or an initialiser, or null where there is none.</summary>
    public IOperation? Of(SyntaxNode node, CancellationToken cancellation) =>
        operations.GetOrAdd(node, asked => ModelOf(asked.SyntaxTree).GetOperation(asked, cancellation));

    /// <summary>True for an expression whose value the compiler knows.</summary>
    public bool IsConstant(SyntaxNode expression, CancellationToken cancellation) =>
        ModelOf(expression.SyntaxTree).GetConstantValue(expression, cancellation).HasValue;

    private SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, asked => compilation.GetSemanticModel(asked));
}
