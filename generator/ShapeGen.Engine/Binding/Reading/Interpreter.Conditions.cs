using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary><c>?:</c>, <c>if</c>, <c>??</c>, comparisons with null.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitConditional(IConditionalOperation operation, Frame frame)
    {
        var condition = ConditionOf(Evaluate(operation.Condition, frame));
        if (condition is not null && session.Decide(condition) is { } known)
            return Evaluate(known ? operation.WhenTrue : operation.WhenFalse, frame, AbstractValue.Null);

        return operation.Type is null ? OpenIf(operation, condition, frame) : OpenChoice(operation, condition, frame);
    }

    private AbstractValue Evaluate(IOperation? operation, Frame frame, AbstractValue whenMissing) =>
        operation is null ? whenMissing : Evaluate(operation, frame);

    /// <summary>An <c>if</c> that is open is not followed; behind one that only throws, its condition is known to be false.</summary>
    private AbstractValue OpenIf(IConditionalOperation operation, Condition? condition, Frame frame)
    {
        var result = DefaultVisit(operation, frame);
        if (condition is not null && operation.WhenFalse is null && OnlyThrows(operation.WhenTrue))
            session.Assume(!condition);
        return result;
    }

    private static bool OnlyThrows(IOperation statement) => statement switch
    {
        IThrowOperation => true,
        IBlockOperation { Operations: [var only] } => OnlyThrows(only),
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>Reads both sides, each under its own condition.</summary>
    private AbstractValue OpenChoice(IConditionalOperation operation, Condition? condition, Frame frame)
    {
        var before = session.Facts;
        var (whenTrue, factsTrue) = Side(operation.WhenTrue, condition, frame);
        session.Facts = before;
        var (whenFalse, factsFalse) = Side(operation.WhenFalse, condition is null ? null : !condition, frame);
        session.Facts = before;

        if (Throws(operation.WhenTrue) || Throws(operation.WhenFalse))
            return Remaining(operation, condition, Throws(operation.WhenTrue) ? whenFalse : whenTrue, frame);
        if (whenTrue is TensorValue left && whenFalse is TensorValue right)
        {
            NotFollowed(operation, frame, "a choice that is open for some sizes");
            return Join(left, factsTrue, right, factsFalse);
        }

        return condition is null ? AbstractValue.Unknown : new ChoiceValue(condition, whenTrue, whenFalse);
    }

    private static bool Throws(IOperation? operation) => operation switch
    {
        IThrowOperation => true,
        IConversionOperation conversion => Throws(conversion.Operand),
        _ => false,
    };

    /// <summary>The value of a choice whose other side throws, and what is known behind it.</summary>
    private AbstractValue Remaining(IConditionalOperation operation, Condition? condition, AbstractValue value, Frame frame)
    {
        NotFollowed(operation, frame, "a throw");
        if (condition is not null)
            session.Assume(Throws(operation.WhenTrue) ? !condition : condition);
        return value;
    }

    private (AbstractValue Value, Facts Facts) Side(IOperation? operation, Condition? condition, Frame frame)
    {
        var known = session.LazySizes.Count;
        if (condition is not null)
            session.Assume(condition);
        var value = Evaluate(operation, frame);
        session.LazySizes.ForgetBehind(known);
        return (value, session.Facts);
    }

    /// <summary>The shape that both sides have, each under its own facts.</summary>
    private static TensorValue Join(TensorValue left, Facts leftFacts, TensorValue right, Facts rightFacts)
    {
        var shape =
            left.Shape is null || right.Shape is null ? null
            : ShapeComparison.Compare(left.Shape, right.Shape, rightFacts).Kind == VerdictKind.Proven ? left.Shape
            : ShapeComparison.Compare(right.Shape, left.Shape, leftFacts).Kind == VerdictKind.Proven ? right.Shape
            : null;
        return new TensorValue(shape, left.ElementType) { HasCause = true, Source = left.Source };
    }

    public override AbstractValue VisitCoalesce(ICoalesceOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return value.IsNull switch
        {
            true => Evaluate(operation.WhenNull, frame),
            false => value,
            null => DefaultVisit(operation, frame),
        };
    }

    public override AbstractValue VisitIsPattern(IIsPatternOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return Matches(operation.Pattern, value, frame);
    }

    private AbstractValue Matches(IPatternOperation pattern, AbstractValue value, Frame frame)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return IsNull(value);
            case IConstantPatternOperation constant when SizeOf(value) is { } size && SizeOf(Evaluate(constant.Value, frame)) is { } wanted:
                return AbstractValue.Of(new Comparison(size, Relation.Equal, wanted));
            case IRelationalPatternOperation relation when SizeOf(value) is { } size && SizeOf(Evaluate(relation.Value, frame)) is { } bound && RelationOf(relation.OperatorKind) is { } kind:
                return AbstractValue.Of(new Comparison(size, kind, bound));
            case INegatedPatternOperation negated:
                return Opposite(Matches(negated.Pattern, value, frame));
            default:
                Forget(pattern, frame);
                return AbstractValue.Unknown;
        }
    }

    private static AbstractValue Opposite(AbstractValue value) =>
        ConditionOf(value) is { } condition ? AbstractValue.Of(!condition) : AbstractValue.Unknown;

    private static AbstractValue IsNull(AbstractValue value) => value switch
    {
        ChoiceValue choice => IsNull(choice),
        { IsNull: { } known } => AbstractValue.Of(known ? Condition.True : Condition.False),
        _ => AbstractValue.Unknown,
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
            _ => AbstractValue.Unknown,
        };
    }
}
