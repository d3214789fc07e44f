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
        var context = new MessageContext(call.Subject, call.Name, [.. contractCall.Slots.Select(Describe)]);
        var message = Messages.Describe(failure, contract, contractCall.Scope, context);
        var place = Place();
        session.Findings.Tell(Id, place.Node, place.Location, call.Frame, message, Related(), Properties());
    }

    private string Id => failure.Kind switch
    {
        FailureKind.Broadcast => RuleIds.Broadcast,
        FailureKind.Dimension => RuleIds.Dimension,
        FailureKind.Rank or FailureKind.Count => RuleIds.Rank,
        _ => RuleIds.CallRequirement,
    };

    private InputSlot? WrongSlot =>
        failure.Input >= 0 && failure.Input < contractCall.Slots.Count ? contractCall.Slots[failure.Input]
        : contractCall.Slots.Count(slot => slot.Value.IsNull != true) == 1 ? contractCall.Slots[0]
        : null;

    /// <summary>The argument that a requirement names first, where no tensor takes part.</summary>
    private SyntaxNode? NamedArgument =>
        failure.Condition is { } condition && Expression.TryParse(condition, out var requirement, out _)
            ? requirement!.Names.OrderBy(name => name.Value).Select(name => call.Arguments.FirstOrDefault(argument => argument.Parameter.Name == name.Key)?.Syntax).FirstOrDefault(syntax => syntax is not null)
            : null;

    private static InputDescription Describe(InputSlot slot) => new(CodeText.Of(slot.Syntax), slot.Tensor?.Shape, slot.Tensor?.Origin);

    private (SyntaxNode Node, Location Location) Place()
    {
        if (call.Blame is { } blame)
            return (blame, blame.GetLocation());
        if (WrongSlot is null && NamedArgument is { } argument)
            return (argument, argument.GetLocation());
        if (call.Operation is IBinaryOperation or IPropertyReferenceOperation || WrongSlot is not { } slot)
            return (call.Operation.Syntax, call.Operation.Syntax.GetLocation());
        if (slot.IsReceiver && call.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation)
            return (invocation, Location.Create(invocation.SyntaxTree, TextSpan.FromBounds(access.Name.SpanStart, invocation.Span.End)));
        return (slot.Syntax, slot.Syntax.GetLocation());
    }

    /// <summary>The argument that gives the size that is wanted, the layer's declaration, and where the given size comes from.</summary>
    private IEnumerable<Location> Related()
    {
        if (LayerArgument is { } argument)
            yield return argument.GetLocation();
        if (call.Object?.Declaration is { } declaration)
            yield return declaration;
        foreach (var slot in contractCall.Slots)
        {
            if (slot.Tensor?.Source is { } source)
                yield return source;
        }
    }

    private SyntaxNode? LayerArgument =>
        failure.Name is { } name && call.Object is { } layer && layer.ArgumentPlaces.TryGetValue(name, out var place) ? place : null;

    private IReadOnlyDictionary<string, string?> Properties()
    {
        var properties = new Dictionary<string, string?>();
        if (failure.Kind != FailureKind.Dimension)
            return properties;

        if (LayerArgument is { } argument && CanBeReplaced(argument) && IsConstant(failure.Expected) && IsConstant(failure.Actual))
        {
            properties[FixProperties.LayerArgument] = failure.Name;
            properties[FixProperties.Value] = failure.Actual!.ToString();
        }

        if (FlatteningHelps())
            properties[FixProperties.InsertFlatten] = "1";
        return properties;
    }

    /// <summary>True for a constant that is written in the class that makes the call.</summary>
    private bool CanBeReplaced(SyntaxNode argument) =>
        session.IsConstant(argument)
        && argument.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
        && type.Identifier.ValueText == call.Frame.Member.ContainingType?.Name;

    private static bool IsConstant(Dim? size) => size is not null && size.TryGetConstant(out _);

    /// <summary>True where the layer wants as many features as the dimensions behind the first one hold together.</summary>
    private bool FlatteningHelps()
    {
        if (WrongSlot?.Tensor?.Shape is not { Rank: > 2 } shape || failure.Axis != shape.Rank - 1 || failure.Expected is not { } expected)
            return false;

        var product = shape.Items.Skip(1).Select(item => item.Dim!).Aggregate((left, right) => left * right);
        return session.Facts.Simplify(product).Equals(session.Facts.Simplify(expected));
    }
}

/// <summary>The names of the properties by which findings tell fixes what to do.</summary>
public static class FixProperties
{
    /// <summary>The name of the layer's constructor parameter to change; its argument is the first additional location.</summary>
    public const string LayerArgument = "fixLayerArgument";

    /// <summary>The size that fits.</summary>
    public const string Value = "fixValue";

    /// <summary>The dimension from which flattening the argument would fit.</summary>
    public const string InsertFlatten = "insertFlatten";

    /// <summary>The contract that the body delivers; the attribute is the first additional location.</summary>
    public const string DeclaredOutput = "declaredOutput";
}
