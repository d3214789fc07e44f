using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary><c>switch</c> as statement and expression: one condition after the other.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitSwitch(ISwitchOperation operation, Frame frame)
    {
        var value = Settle(Evaluate(operation.Value, frame));
        var (facts, path) = (session.Facts, session.Path);
        var exit = Open(operation.ExitLabel, frame);
        var sections = operation.Cases.OrderBy(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)).ToList();
        Section(operation, sections, 0, value, frame);
        (session.Facts, session.Path) = (facts, path);
        Close(exit, operation, "a switch", frame);
        (session.Facts, session.Path) = (facts, path);
        return AbstractValue.Null;
    }

    private AbstractValue Section(ISwitchOperation operation, IReadOnlyList<ISwitchCaseOperation> sections, int index, AbstractValue value, Frame frame)
    {
        if (index == sections.Count)
            return AbstractValue.Null;

        return Branch(
            operation,
            "a switch",
            MatchesAny(sections[index], value, frame),
            frame,
            () => Body(sections[index], frame),
            () => Section(operation, sections, index + 1, value, frame));
    }

    private AbstractValue Body(ISwitchCaseOperation section, Frame frame)
    {
        foreach (var statement in section.Body.TakeWhile(_ => !frame.HasEnded))
            Evaluate(statement, frame);
        return AbstractValue.Null;
    }

    private Condition? MatchesAny(ISwitchCaseOperation section, AbstractValue value, Frame frame)
    {
        Condition? any = Condition.False;
        foreach (var clause in section.Clauses)
        {
            var condition = Matches(clause, value, frame);
            any = any is null || condition is null ? null : any.Equals(Condition.False) ? condition : new Or(any, condition);
        }

        return any;
    }

    private Condition? Matches(ICaseClauseOperation clause, AbstractValue value, Frame frame) => clause switch
    {
        IDefaultCaseClauseOperation => Condition.True,
        ISingleValueCaseClauseOperation single => ConditionOf(Arithmetic(BinaryOperatorKind.Equals, value, Settle(Evaluate(single.Value, frame)))),
        IPatternCaseClauseOperation pattern => Guarded(ConditionOf(Matches(pattern.Pattern, value, frame)), pattern.Guard, frame),
        _ => null,
    };

    /// <summary>The guard is read under what the pattern says.</summary>
    private Condition? Guarded(Condition? condition, Microsoft.CodeAnalysis.IOperation? guard, Frame frame)
    {
        if (guard is null)
            return condition;

        var before = session.Facts;
        if (condition is not null)
            session.Assume(condition);
        var guarded = ConditionOf(Evaluate(guard, frame));
        session.Facts = before;
        return condition is null || guarded is null ? null : condition.Equals(Condition.True) ? guarded : new And(condition, guarded);
    }

    public override AbstractValue VisitSwitchExpression(ISwitchExpressionOperation operation, Frame frame) =>
        Arm(operation, 0, Settle(Evaluate(operation.Value, frame)), frame);

    private AbstractValue Arm(ISwitchExpressionOperation operation, int index, AbstractValue value, Frame frame)
    {
        if (index == operation.Arms.Length)
            return AbstractValue.Explained;

        var arm = operation.Arms[index];
        var condition = Guarded(ConditionOf(Matches(arm.Pattern, value, frame)), arm.Guard, frame);
        return index == operation.Arms.Length - 1
            ? Evaluate(arm.Value, frame)
            : Branch(operation, "a switch", condition, frame, () => Evaluate(arm.Value, frame), () => Arm(operation, index + 1, value, frame));
    }
}
