using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Tells a refuted contract at the smallest expression that is wrong.</summary>
internal sealed class FailureReport(BindingSession session, Contract contract, ContractCall contractCall, ContractFailure failure)
{
    private readonly CallSite call = contractCall.Call;

    public void Tell()
    {
        var message = Messages.Describe(failure, contract, contractCall.Scope, contractCall.Context(failure.Axis, contractCall.WrongSlot(failure)));
        var fixes = new FailureFixes(session, contractCall, failure, message.Hint).All();
        var place = Place();
        session.Findings.Tell(Id, place.Node, place.Location, call.Frame, message, fixes.Places.Concat(Related()).Distinct(), fixes.Properties, ErrorCause.Of(contractCall, failure));
    }

    private string Id => failure.Kind switch
    {
        FailureKind.Broadcast => RuleIds.Broadcast,
        FailureKind.Dimension => RuleIds.Dimension,
        FailureKind.Rank or FailureKind.Count => RuleIds.Rank,
        _ => RuleIds.CallRequirement,
    };

    /// <summary>The argument that a requirement names first, where no tensor takes part.</summary>
    private SyntaxNode? NamedArgument =>
        failure.Condition is { } condition && Expression.TryParse(condition, out var requirement, out _)
            ? requirement!.Names.OrderBy(name => name.Value).Select(name => call.Arguments.FirstOrDefault(argument => argument.Parameter.Name == name.Key)?.Syntax).FirstOrDefault(syntax => syntax is not null)
            : null;

    private (SyntaxNode Node, Location Location) Place()
    {
        if (call.Blame is { } blame)
            return (blame, blame.GetLocation());
        var wrong = contractCall.WrongSlot(failure);
        if (wrong is null && NamedArgument is { } argument)
            return (argument, argument.GetLocation());
        if (call.Operation is IBinaryOperation or IPropertyReferenceOperation || wrong is not { } slot)
            return (call.Operation.Syntax, call.Operation.Syntax.GetLocation());
        if (slot.IsReceiver && call.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
            return (invocation, Location.Create(invocation.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, invocation.Span.End)));
        var place = failure.Item >= 0 && slot.List?.Content.Places.ElementAtOrDefault(failure.Item) is { } item ? item : slot.Syntax;
        return (place, place.GetLocation());
    }

    /// <summary>The argument that gives the size that is wanted, the layer's declaration, and where the given sizes come from.</summary>
    private IEnumerable<Location> Related()
    {
        if (failure.Name is { } name && call.Object is { } layer && layer.ArgumentPlaces.TryGetValue(name, out var argument))
            yield return argument.GetLocation();
        if (call.Object?.Declaration is { } declaration)
            yield return declaration;
        foreach (var slot in contractCall.Slots)
        {
            if (slot.Tensor?.Source is { } source)
                yield return source;
        }
    }
}
