using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>A call with the values that take part.</summary>
/// <param name="Method">What is called; for a classic extension method the static one.</param>
/// <param name="Receiver">The instance, where one is known.</param>
/// <param name="Arguments">The arguments in the order of the parameters; the receiver of an extension comes first.</param>
/// <param name="Operation">The call.</param>
/// <param name="Frame">The body that calls.</param>
internal sealed record CallSite(
    IMethodSymbol Method, AbstractValue? Receiver, IReadOnlyList<CallArgument> Arguments, IOperation Operation, Frame Frame)
{
    /// <summary>Where an error is told whatever it is: the element of a container that is walked through.</summary>
    public SyntaxNode? Blame { get; init; }

    /// <summary>The expression that gave a container's element, wherever it stands.</summary>
    public SyntaxNode? Element { get; init; }

    /// <summary>True for a container's element that is given what the one before it gave.</summary>
    public bool IsInChain { get; init; }

    public ObjectValue? Object => Receiver as ObjectValue;

    /// <summary>The expression in front of the dot of an instance's method.</summary>
    public SyntaxNode? ReceiverSyntax => (Operation as IInvocationOperation)?.Instance?.Syntax;

    /// <summary>The expression of the instance, or the call where there is none.</summary>
    public SyntaxNode InstanceSyntax => Operation switch
    {
        IInvocationOperation { Instance: { } instance } => instance.Syntax,
        IPropertyReferenceOperation { Instance: { } instance } => instance.Syntax,
        _ => Operation.Syntax,
    };

    /// <summary>What the layer is called at the place of the call (<c>fc1</c>), or null where nothing has a name.</summary>
    public string? Subject =>
        (Element ?? Blame) is { } place ? Object?.Path ?? CodeText.Of(place)
        : TensorTypes.IsTensor(Method.ContainingType) ? null
        : ReceiverSyntax is { } syntax && Operation is IInvocationOperation { Instance: not IInstanceReferenceOperation } ? WithoutThis(CodeText.Of(syntax))
        : null;

    /// <summary>What is called: <c>Linear.Forward</c>, <c>Flatten</c>, <c>+</c>.</summary>
    public string Name => Operation switch
    {
        IBinaryOperation { Syntax: BinaryExpressionSyntax binary } => binary.OperatorToken.Text,
        IUnaryOperation { Syntax: PrefixUnaryExpressionSyntax unary } => unary.OperatorToken.Text,
        ICompoundAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment } => assignment.OperatorToken.Text,
        IPropertyReferenceOperation { Arguments.Length: > 0 } => CodeText.Of(Operation.Syntax),
        _ when Method.IsStatic || TensorTypes.IsTensor(Method.ContainingType) || Method.ContainingType.IsExtension => Method.Name,
        _ => $"{(Object?.Type ?? Method.ContainingType).Name}.{Method.Name}",
    };

    private static string WithoutThis(string text) => text.StartsWith("this.", StringComparison.Ordinal) ? text.Substring(5) : text;
}

/// <summary>An argument of a call.</summary>
/// <param name="Parameter">The parameter that it is given to.</param>
/// <param name="Value">Its value.</param>
/// <param name="Syntax">Its expression, or that of the call where it was left out.</param>
/// <param name="IsReceiver">True where it stands in front of the dot.</param>
internal sealed record CallArgument(IParameterSymbol Parameter, AbstractValue Value, SyntaxNode Syntax, bool IsReceiver = false);
