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
            Check(session, owed.Shape, tensor, syntax, frame, index);
        else if (index < promised.Count && promised[index] is ShapeInput open)
            TellUnproven(session, open.Shape, null, syntax, frame);
        index++;
    }

    /// <summary>What the contract may not promise cannot be compiled: <c>Run</c> would return it as if it were right.</summary>
    private void TellUnproven(BindingSession session, Shape owed, Shape? delivered, SyntaxNode syntax, Frame frame)
    {
        var isOpen = owed.Items.Any(item => item.Dim?.Symbols.Any(symbol => symbol.Kind == ShapeGen.Shapes.SymbolKind.Unknown) == true);
        if (isOpen)
            return;

        if (session.Findings.FirstError is null && session.Home.Contains(syntax))
            session.Findings.Tell(RuleIds.NotProven, syntax, frame, Messages.DescribeUnprovenOutput(Name, owed, new InputDescription(CodeText.Of(syntax), delivered, null)));
        if (delivered is null || frame.IsOutsideGraph || !session.Graph.IsComplete)
            return;

        session.Graph.GiveUp();
        session.Findings.Tell(RuleIds.NotFollowed, syntax, frame, BindingMessages.Plain($"'{CodeText.Of(syntax)}' is {delivered}, which is not known to be the {owed} that is promised, so 'Run' runs 'Forward' as written"));
    }

    private string Name => $"{method.ContainingType.Name}.{method.Name}";

    private void Check(BindingSession session, Shape owed, TensorValue tensor, SyntaxNode syntax, Frame frame, int index)
    {
        var verdict = ShapeComparison.Compare(owed, tensor.Shape!, session.Facts);
        if (verdict is { Kind: VerdictKind.Conditional, Requirement: { } requirement })
            session.Require(requirement);
        var delivered = session.Facts.Simplify(tensor.Shape!);
        if (verdict.Kind == VerdictKind.Unknown)
            TellUnproven(session, owed, delivered, syntax, frame);
        if (verdict.Kind != VerdictKind.Refuted)
            return;

        var description = new InputDescription(CodeText.Of(syntax), delivered, tensor.Origin?.Describe(ShapeComparison.FirstDifference(owed, tensor.Shape!, session.Facts)));
        var message = Messages.DescribeOutput(Name, contract, owed, description, verdict.Counterexample);
        var fixes = FixesFor(index, delivered, message.Hint, syntax);
        session.Findings.Tell(RuleIds.Output, syntax, frame, message, tensor.Source is { } source ? [.. fixes.Places, source] : fixes.Places, fixes.Properties);
    }

    private Fixes FixesFor(int index, Shape delivered, Hint? hint, SyntaxNode syntax)
    {
        var fixes = new Fixes();
        if (ContractPlace.Of(method) is { } place && new ContractNames(contract, method).Know(delivered) && ContractEdit.WithOutput(contract, index, delivered) is { } text)
            fixes.Offer(FixProperties.Contract, text, place.Whole);
        if (hint?.Remedy is InsertedCall inserted)
            fixes.Offer(FixProperties.InsertCall, inserted.Call, syntax.GetLocation());
        return fixes;
    }
}
