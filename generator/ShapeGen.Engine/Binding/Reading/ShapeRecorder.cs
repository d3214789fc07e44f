using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>Notes the shape of each tensor expression of the declaration that is read.</summary>
internal sealed class ShapeRecorder(BindingSession session)
{
    /// <summary>Notes the value of an operation, where it is a tensor or a tuple with tensors that is written there.</summary>
    public void Record(IOperation operation, AbstractValue value)
    {
        if (operation.IsImplicit || operation is IAssignmentOperation { Kind: not OperationKind.CompoundAssignment } or IParenthesizedOperation)
            return;
        if (TensorTypes.KindOf(operation.Type) is not (TensorKind.Tensor or TensorKind.Tuple) || value.IsNull == true || !session.Home.Contains(operation.Syntax))
            return;

        var text = TextOf(value);
        session.Findings.Record(new(operation.Syntax, text, text is null ? ReasonFor(operation) : null));
    }

    /// <summary>The shape, the shapes of a tuple in parentheses; null where a part is not known.</summary>
    private string? TextOf(AbstractValue value) => value switch
    {
        TensorValue { Shape: { } shape } => session.Facts.Simplify(shape).ToString(),
        SequenceValue { IsTuple: true } tuple => TextOfAll(tuple.Items.Where(item => item is not PlainValue)) is { } items ? $"({items})" : null,
        ChoiceValue choice => (TextOf(choice.WhenTrue), TextOf(choice.WhenFalse)) switch
        {
            ({ } one, { } other) => one == other ? one : $"{one} or {other}",
            _ => null,
        },
        _ => null,
    };

    private string? TextOfAll(IEnumerable<AbstractValue> values)
    {
        var texts = values.Select(TextOf).ToList();
        return texts.Contains(null) ? null : string.Join(", ", texts);
    }

    private string ReasonFor(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } when session.Contracts.Find(method) is not null => $"since what '{NameOf(method)}' is given is not fully known",
        IInvocationOperation { TargetMethod: var method } when Declarations.BodyOf(method) is not null => $"since '{NameOf(method)}' could not be followed",
        IInvocationOperation { TargetMethod: var method } => $"since '{NameOf(method)}' has no contract",
        IParameterReferenceOperation { Parameter.Name: var name } => $"since no contract says the shape of '{name}'",
        IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation => "since nothing is known of what it holds",
        _ => $"since {Constructs.Describe(operation)} is not followed",
    };

    private static string NameOf(IMethodSymbol method) => method.IsExtensionMethod ? method.Name : $"{method.ContainingType.Name}.{method.Name}";
}

/// <summary>A shape that was seen.</summary>
/// <param name="Syntax">The expression.</param>
/// <param name="Text">The shape, or null where it is not known.</param>
/// <param name="Reason">Why it is not.</param>
internal readonly record struct SeenShape(SyntaxNode Syntax, string? Text, string? Reason);
