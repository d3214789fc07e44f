using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>
/// Says of methods that are read on behalf of another one whether they have errors of their own, which are told where
/// they are declared and not at each call.
/// </summary>
internal sealed class OwnErrors(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, bool> known = new(SymbolEqualityComparer.Default);

    public bool Has(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (known.TryGetValue(definition, out var answer))
            return answer;

        known[definition] = false;
        var findings = Attributes.Has(definition.ContainingType, Attributes.Model)
            ? new ModelReader(definition.ContainingType, compilation, this, cancellation).Read().Findings
            : new MemberReader(definition, compilation, this, cancellation).Read();
        return known[definition] = findings.Any(finding => finding.Id.StartsWith("SG1", StringComparison.Ordinal));
    }
}
