using CsCheck;

namespace ShapeGen.Shapes.Tests.Dimensions;

/// <summary>A condition as a user writes it, that can be evaluated without the normal form.</summary>
internal sealed record RandomCondition(Condition Condition, Func<long[], bool?> Evaluate, string Text)
{
    private static readonly Relation[] Relations =
        [Relation.Equal, Relation.Equal, Relation.Equal, Relation.NotEqual, Relation.Less, Relation.LessOrEqual, Relation.Greater, Relation.GreaterOrEqual];

    public static Gen<RandomCondition> Equation(int depth) =>
        Gen.Select(RandomExpression.Generate(depth), RandomExpression.Generate(depth), (left, right) => Compare(left, Relation.Equal, right));

    public static Gen<RandomCondition> Comparison(int depth) => Gen.Select(
        RandomExpression.Generate(depth), Gen.Int[0, Relations.Length - 1], RandomExpression.Generate(depth),
        (left, relation, right) => Compare(left, Relations[relation], right));

    public static Gen<RandomCondition> Any(int depth) => Gen.Frequency(
        (6, Comparison(depth)),
        (1, Comparison(depth).Select(Negate)),
        (1, Gen.Select(Comparison(depth), Comparison(depth), Both)),
        (1, Gen.Select(Comparison(depth), Comparison(depth), Either)));

    /// <summary>The truth value of a condition for those values; null where it cannot be computed.</summary>
    public static bool? EvaluateBuilt(Condition condition, long[] values) => condition switch
    {
        Truth truth => truth.Value,
        Not not => !EvaluateBuilt(not.Operand, values),
        And and => EvaluateBuilt(and.Left, values) & EvaluateBuilt(and.Right, values),
        Or or => EvaluateBuilt(or.Left, values) | EvaluateBuilt(or.Right, values),
        Comparison comparison => comparison.Left.TryEvaluate(symbol => values[RandomExpression.IndexOf(symbol)], out var left)
            && comparison.Right.TryEvaluate(symbol => values[RandomExpression.IndexOf(symbol)], out var right)
                ? Holds(left, comparison.Relation, right)
                : null,
        _ => null,
    };

    public override string ToString() => Text;

    private static RandomCondition Compare(RandomExpression left, Relation relation, RandomExpression right) => new(
        new Comparison(left.Dim, relation, right.Dim),
        values => left.Evaluate(values) is { } a && right.Evaluate(values) is { } b ? Holds(a, relation, b) : null,
        $"{left} {relation} {right}");

    private static RandomCondition Negate(RandomCondition operand) =>
        new(!operand.Condition, values => !operand.Evaluate(values), $"not ({operand})");

    private static RandomCondition Both(RandomCondition left, RandomCondition right) =>
        new(new And(left.Condition, right.Condition), values => left.Evaluate(values) & right.Evaluate(values), $"({left} and {right})");

    private static RandomCondition Either(RandomCondition left, RandomCondition right) =>
        new(new Or(left.Condition, right.Condition), values => left.Evaluate(values) | right.Evaluate(values), $"({left} or {right})");

    private static bool Holds(long left, Relation relation, long right) => relation switch
    {
        Relation.Equal => left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };
}
