using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary><c>?:</c>, <c>if</c>, <c>??</c>, comparisons with null.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitConditional(IConditionalOperation operation, Frame frame)
    {
        var what = operation.Type is null ? Constructs.Describe(operation) : "a choice that is open for some sizes";
        var condition = Evaluate(operation.Condition, frame);
        if (condition.IsExplained && !frame.IsOutsideGraph)
            session.Graph.GiveUp();
        return Branch(
            operation,
            condition.IsExplained ? null : what,
            ConditionOf(condition),
            frame,
            () => Evaluate(operation.WhenTrue, frame),
            () => operation.WhenFalse is null ? AbstractValue.Null : Evaluate(operation.WhenFalse, frame));
    }

    public override AbstractValue VisitCoalesce(ICoalesceOperation operation, Frame frame)
    {
        var value = Settle(Evaluate(operation.Value, frame));
        return Branch(
            operation,
            "'??'",
            ConditionOf(IsNull(value)),
            frame,
            () => Evaluate(operation.WhenNull, frame),
            () => NotNull(value));
    }

    private AbstractValue NotNull(AbstractValue value) => Settle(value, mustNotBeNull: true) switch
    {
        TensorValue { IsOptional: true } tensor => tensor.Given(),
        var other => other,
    };

    public override AbstractValue VisitConditionalAccess(IConditionalAccessOperation operation, Frame frame)
    {
        var value = Settle(Evaluate(operation.Operation, frame));
        return Branch(
            operation,
            "'?.'",
            ConditionOf(IsNull(value)),
            frame,
            () => AbstractValue.Null,
            () => WhenNotNull(operation, NotNull(value), frame));
    }

    private AbstractValue WhenNotNull(IConditionalAccessOperation operation, AbstractValue receiver, Frame frame)
    {
        accessed.Push(receiver);
        var value = Evaluate(operation.WhenNotNull, frame);
        accessed.Pop();
        return value;
    }

    public override AbstractValue VisitConditionalAccessInstance(IConditionalAccessInstanceOperation operation, Frame frame) =>
        accessed.Count > 0 ? accessed.Peek() : AbstractValue.Unknown;

    private readonly Stack<AbstractValue> accessed = [];

    public override AbstractValue VisitIsPattern(IIsPatternOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return Matches(operation.Pattern, value, frame);
    }

    private AbstractValue Matches(IPatternOperation pattern, AbstractValue value, Frame frame)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return AbstractValue.Of(Condition.True);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return IsNull(value);
            case IConstantPatternOperation constant:
                return Arithmetic(BinaryOperatorKind.Equals, value, Settle(Evaluate(constant.Value, frame)));
            case IRelationalPatternOperation relation when SizeOf(value) is { } size && SizeOf(Evaluate(relation.Value, frame)) is { } bound && RelationOf(relation.OperatorKind) is { } kind:
                return AbstractValue.Of(new Comparison(size, kind, bound));
            case INegatedPatternOperation negated:
                return Opposite(Matches(negated.Pattern, value, frame));
            case IBinaryPatternOperation binary:
                return Both(binary, Matches(binary.LeftPattern, value, frame), Matches(binary.RightPattern, value, frame));
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable, MatchesNull: true }:
                session.Memory.Declare(frame, variable, value);
                return AbstractValue.Of(Condition.True);
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable } declaration when IsSame(declaration):
                session.Memory.Declare(frame, variable, NotNull(value));
                return Opposite(IsNull(value));
            case IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0, PropertySubpatterns.Length: 0, DeclaredSymbol: var variable } any when IsSame(any):
                if (variable is not null)
                    session.Memory.Declare(frame, variable, NotNull(value));
                return Opposite(IsNull(value));
            default:
                Forget(pattern, frame);
                foreach (var variable in pattern.DescendantsAndSelf().OfType<IDeclarationPatternOperation>().Select(part => part.DeclaredSymbol).OfType<ISymbol>())
                    session.Memory.Declare(frame, variable, AbstractValue.Explained);
                return AbstractValue.Unknown;
        }
    }

    /// <summary>True for a pattern that asks for the type that the value has anyway.</summary>
    private static bool IsSame(IPatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(TensorTypes.WithoutNullable(pattern.InputType), TensorTypes.WithoutNullable(pattern.NarrowedType));

    private static AbstractValue Both(IBinaryPatternOperation pattern, AbstractValue left, AbstractValue right) =>
        ConditionOf(left) is { } a && ConditionOf(right) is { } b
            ? OnConditions(pattern.OperatorKind, a, b)
            : AbstractValue.Unknown;

    private static AbstractValue Opposite(AbstractValue value) =>
        ConditionOf(value) is { } condition ? AbstractValue.Of(!condition) : value.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown;

    private static AbstractValue IsNull(AbstractValue value) => value switch
    {
        ChoiceValue choice => IsNull(choice),
        { IsNull: { } known } => AbstractValue.Of(known ? Condition.True : Condition.False),
        _ => value.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
    };

    private static AbstractValue IsNull(ChoiceValue choice) => (choice.WhenTrue.IsNull, choice.WhenFalse.IsNull) switch
    {
        (true, false) => AbstractValue.Of(choice.Condition),
        (false, true) => AbstractValue.Of(!choice.Condition),
        (true, true) => AbstractValue.Of(Condition.True),
        (false, false) => AbstractValue.Of(Condition.False),
        _ => AbstractValue.Unknown,
    };

    /// <summary>Which of two values it is where the facts say so, or where one of them is null and may not be.</summary>
    private AbstractValue Settle(AbstractValue value, bool mustNotBeNull = false)
    {
        if (value is not ChoiceValue choice)
            return value;
        if (session.Decide(choice.Condition) is { } known)
            return Settle(known ? choice.WhenTrue : choice.WhenFalse, mustNotBeNull);
        if (!mustNotBeNull)
            return value;

        return (choice.WhenTrue.IsNull, choice.WhenFalse.IsNull) switch
        {
            (true, _) => Settle(choice.WhenFalse, mustNotBeNull),
            (_, true) => Settle(choice.WhenTrue, mustNotBeNull),
            _ => choice,
        };
    }

    /// <summary>What is done with a value that may be one of two is done with each of them, where it is the one.</summary>
    private AbstractValue OnEither(AbstractValue value, IOperation operation, Frame frame, Func<AbstractValue, AbstractValue> read) =>
        Settle(Alternatives(value), mustNotBeNull: true) switch
        {
            ChoiceValue choice when Holds(choice) => Branch(
                operation,
                "a choice that is open for some sizes",
                choice.Condition,
                frame,
                () => OnEither(choice.WhenTrue, operation, frame, read),
                () => OnEither(choice.WhenFalse, operation, frame, read)),
            ChoiceValue => read(AbstractValue.Unknown),
            var one => read(one),
        };

    /// <summary>True for a choice of which each part is known.</summary>
    private static bool Holds(ChoiceValue choice) => new[] { choice.WhenTrue, choice.WhenFalse }.All(part => part switch
    {
        ChoiceValue inner => Holds(inner),
        PlainValue { Value: not UnknownValue } or ObjectValue or SequenceValue => true,
        _ => part.IsNull == true,
    });

    /// <summary>A list that holds this or that as a choice of two lists.</summary>
    private static AbstractValue Alternatives(AbstractValue value) => value is SequenceValue { Content.Either: { } either }
        ? new ChoiceValue(either.Condition, Alternatives(Of(either.WhenTrue)), Alternatives(Of(either.WhenFalse)))
        : value;

    private static SequenceValue Of(SequenceContent content) => new([]) { Content = content };
}
