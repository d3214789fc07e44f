using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The conditions that a class sets on its constructor's arguments: those of its <see cref="RequiresAttribute"/>s.</summary>
internal sealed class Requirements(string type, params string[] conditions)
{
    private readonly Expression[] expressions = [.. conditions.Select(Expression.Parse)];

    public static Requirements None { get; } = new("");

    public IReadOnlyList<string> Conditions => conditions;

    /// <exception cref="ShapeException">A condition does not hold.</exception>
    public void Check(Arguments arguments)
    {
        foreach (var expression in expressions)
        {
            if (!Holds(expression, arguments))
                throw new ShapeException(Messages.Describe(expression, arguments.Values, type, []).ToString());
        }
    }

    private static bool Holds(Expression expression, Arguments arguments) =>
        expression.Evaluate(arguments.Values, Facts.None) is not BooleanValue { Condition: var condition }
        || Facts.None.Decide(condition).Kind != VerdictKind.Refuted;
}
