using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What a method's contract promises of its results; holds what is returned against it.</summary>
/// <param name="method">The method.</param>
/// <param name="contract">Its contract.</param>
/// <param name="promised">The outputs that it owes.</param>
internal sealed class OwedOutputs(IMethodSymbol method, Contract contract, IReadOnlyList<ContractInput> promised)
{
    public void Check(BindingSession session, AbstractValue value, SyntaxNode syntax, Frame frame)
    {
        var index = 0;
        Check(session, value, syntax, frame, ref index);
    }

    private void Check(BindingSession session, AbstractValue value, SyntaxNode syntax, Frame frame, ref int index)
    {
        if (value is SequenceValue tuple)
        {
            for (var i = 0; i < tuple.Items.Count; i++)
                Check(session, tuple.Items[i], TupleSyntax.Item(syntax, i), frame, ref index);
            return;
        }

        if (index < promised.Count && promised[index] is ShapeInput owed && value is TensorValue { Shape: not null } tensor)
            Check(session, owed.Shape, tensor, syntax, frame);
        index++;
    }

    private void Check(BindingSession session, Shape owed, TensorValue tensor, SyntaxNode syntax, Frame frame)
    {
        var verdict = ShapeComparison.Compare(owed, tensor.Shape!, session.Facts);
        if (verdict is { Kind: VerdictKind.Conditional, Requirement: { } requirement })
            session.Require(requirement);
        if (verdict.Kind != VerdictKind.Refuted)
            return;

        var name = $"{method.ContainingType.Name}.{method.Name}";
        var description = new InputDescription(syntax.ToString(), session.Facts.Simplify(tensor.Shape!), tensor.Origin);
        var message = Messages.DescribeOutput(name, contract, owed, description, verdict.Counterexample);
        session.Findings.Tell(RuleIds.Output, syntax, frame, message, Related(tensor), Properties(tensor.Shape!, session));
    }

    private IEnumerable<Location> Related(TensorValue tensor)
    {
        if (ContractPlace.Of(method) is { } place)
            yield return place.Whole;
        if (tensor.Source is { } source)
            yield return source;
    }

    private IReadOnlyDictionary<string, string?> Properties(Shape actual, BindingSession session)
    {
        var properties = new Dictionary<string, string?>();
        if (Corrected(session.Facts.Simplify(actual)) is { } text)
            properties[FixProperties.DeclaredOutput] = text;
        return properties;
    }

    /// <summary>The contract with the delivered output, where it has one output and every name in it is the contract's own.</summary>
    private string? Corrected(Shape actual)
    {
        var arrow = contract.Text.IndexOf("->", StringComparison.Ordinal);
        if (contract.OutputCount != 1 || arrow < 0)
            return null;

        var start = contract.Text.IndexOf('(', arrow);
        var end = start < 0 ? -1 : contract.Text.IndexOf(')', start);
        if (end < 0 || contract.Text.Substring(arrow + 2, start - arrow - 2).Trim().Length > 0)
            return null;

        var text = contract.Text.Substring(0, start) + actual + contract.Text.Substring(end + 1);
        return Contract.TryParse(text, out var corrected, out _) && HasOnlyKnownNames(corrected!) ? text : null;
    }

    private bool HasOnlyKnownNames(Contract corrected)
    {
        var known = contract.Names.Select(name => name.Key).Concat(method.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name));
        return corrected.Names.All(name => known.Contains(name.Key));
    }
}
