using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The conditions that a class sets on its constructor's arguments: those of its <see cref="RequiresAttribute"/>s.</summary>
internal sealed class Requirements(string type, params string[] conditions)
{
    private readonly Lazy<Expression>[] expressions = [.. conditions.Select(condition => new Lazy<Expression>(() => Expression.Parse(condition)))];

    public static Requirements None { get; } = new("");

    public IReadOnlyList<string> Conditions => conditions;

    /// <exception cref="ShapeException">A condition does not hold.</exception>
    public void Check(Arguments arguments)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!IsLargeEnough(conditions[i], arguments) && !Holds(expressions[i].Value, arguments))
                throw new ShapeException(Messages.Describe(expressions[i].Value, arguments.Values, type, []).ToString());
        }
    }

    /// <summary>True for a condition like <c>groups >= 1</c> that holds; spares a program's start the reading of conditions.</summary>
    private static bool IsLargeEnough(string condition, Arguments arguments) =>
        condition.Split(' ') is [var name, ">=", [var least and >= '0' and <= '9']] && arguments.IntegerOf(name) >= least - '0';

    private static bool Holds(Expression expression, Arguments arguments) =>
        expression.Evaluate(arguments.Values, Facts.None) is not BooleanValue { Condition: var condition }
        || Facts.None.Decide(condition).Kind != VerdictKind.Refuted;
}
