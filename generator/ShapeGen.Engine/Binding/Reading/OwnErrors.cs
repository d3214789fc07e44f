using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>
/// Says of methods that are read on behalf of another one whether they have errors of their own, which are told where
/// they are declared and not at each call.
/// </summary>
internal sealed class OwnErrors(Compilation compilation, OperationSource operations, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, bool> known = new(SymbolEqualityComparer.Default);

    /// <summary>The operations of bodies, whoever reads them.</summary>
    public OperationSource Operations => operations;

    /// <summary>The declarations whose bodies or initialisers were read, on whoever's behalf.</summary>
    public List<SyntaxReference> Bodies { get; } = [];

    public bool Has(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (known.TryGetValue(definition, out var answer))
            return answer;

        known[definition] = false;
        return known[definition] = FindingsOf(definition).Any(finding => RuleIds.IsError(finding.Id));
    }

    private IEnumerable<Finding> FindingsOf(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (Attributes.Has(type, Attributes.Model))
            return new ModelReader(type, compilation, this, cancellation).Read().Findings;

        var initialised = method.MethodKind == MethodKind.Constructor ? Declarations.Storage(type) : [];
        return initialised.Append(method).SelectMany(member => new MemberReader(member, compilation, this, cancellation).Read().Findings);
    }
}
