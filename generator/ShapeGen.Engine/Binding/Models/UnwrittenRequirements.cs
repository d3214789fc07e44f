using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Tells what a body needs of its sizes that its contract could say and does not.</summary>
/// <param name="session">The reading.</param>
/// <param name="method">The method with the contract.</param>
/// <param name="contract">The contract.</param>
internal sealed class UnwrittenRequirements(BindingSession session, IMethodSymbol method, Contract contract)
{
    private readonly int known = session.Requirements.Count;

    /// <summary>Tells what was required since this was made.</summary>
    public void Tell()
    {
        if (session.Findings.FirstError is not null || ContractPlace.Of(method) is not { } place)
            return;

        var (written, unwritten) = In(session, known, method, contract);
        if (unwritten.Count == 0)
            return;

        var fixes = new Fixes();
        fixes.Offer(FixProperties.Requirement, written.Text, place.Whole);
        var message = Messages.DescribeUnwritten($"{method.ContainingType.Name}.{method.Name}", unwritten);
        session.Findings.TellDeclaration(RuleIds.UnwrittenRequirement, place.Whole, message, fixes);
    }

    /// <summary>The contract with what was required since so many requirements were known, as far as it has names for it.</summary>
    public static (Contract Written, IReadOnlyList<Condition> Unwritten) In(BindingSession session, int known, IMethodSymbol method, Contract contract)
    {
        var names = new ContractNames(contract, method);
        var written = contract;
        var unwritten = new List<Condition>();
        var required = session.Requirements.Skip(known).Distinct().ToList();
        foreach (var requirement in required.Where(requirement => !required.Any(other => Implies(other, requirement))))
        {
            if (ContractEdit.WithRequirement(written, requirement) is not { } text || Contract.Find(text) is not { } further || !names.KnowAllOf(further))
                continue;
            written = further;
            unwritten.Add(requirement);
        }

        return (written, unwritten);
    }

    private static bool Implies(Condition stronger, Condition weaker) =>
        !stronger.Equals(weaker) && Facts.None.Assume(stronger).Decide(weaker).Kind == VerdictKind.Proven;
}
