using CsCheck;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class VerdictPropertyTests
{
    [Fact]
    public void VerdictsOnEquationsAgreeWithEvaluation() =>
        Gen.Select(Gen.OneOf(RandomCondition.Equation(1), RandomCondition.Equation(2)), RandomExpression.Values.Array[12])
            .Sample((condition, points) => Check([], condition, points), iter: Effort.Of(70_000), print: Print);

    [Fact]
    public void VerdictsOnConditionsAgreeWithEvaluation() =>
        Gen.Select(RandomCondition.Any(2), RandomExpression.Values.Array[12])
            .Sample((condition, points) => Check([], condition, points), iter: Effort.Of(18_000), print: Print);

    [Fact]
    public void VerdictsUnderFactsAgreeWithEvaluation() =>
        Gen.Select(RandomCondition.Any(1).Array[1, 3], RandomCondition.Any(2), RandomExpression.Values.Array[40])
            .Sample((facts, condition, points) => Check(facts, condition, points), iter: Effort.Of(12_000));

    [Fact]
    public void SimplifiedSizesHaveTheSameValueWhereTheFactsHold() =>
        Gen.Select(RandomCondition.Any(1).Array[1, 3], RandomExpression.Generate(2), RandomExpression.Values.Array[40]).Sample(
            (facts, expression, points) =>
            {
                var simplified = Assume(facts).Simplify(expression.Dim);
                return points.Where(values => facts.All(fact => fact.Evaluate(values) == true)).All(values => expression.Evaluate(values) is not { } expected
                    || (simplified.TryEvaluate(symbol => values[RandomExpression.IndexOf(symbol)], out var actual) && actual == expected));
            },
            iter: Effort.Of(6_000));

    private static string Print((RandomCondition Condition, long[][] Points) sample) =>
        $"{sample.Condition} as {sample.Condition.Condition} is {Facts.None.Decide(sample.Condition.Condition)}";

    private static Facts Assume(RandomCondition[] facts) => facts.Aggregate(Facts.None, (known, fact) => known.Assume(fact.Condition));

    private static bool Check(RandomCondition[] facts, RandomCondition condition, long[][] points)
    {
        var known = Assume(facts);
        var verdict = known.Decide(condition.Condition);
        var possible = points.Where(values => facts.All(fact => fact.Evaluate(values) == true)).ToList();
        if (known.IsContradictory && possible.Count > 0) return false;
        return verdict.Kind switch
        {
            VerdictKind.Proven => possible.All(values => condition.Evaluate(values) != false),
            VerdictKind.Refuted => possible.All(values => condition.Evaluate(values) != true) || IsCounterexample(facts, condition, verdict.Counterexample),
            VerdictKind.Conditional => possible.All(values =>
                RandomCondition.EvaluateBuilt(verdict.Requirement!, values) != true || condition.Evaluate(values) != false),
            _ => true,
        };
    }

    /// <summary>True where the sizes falsify the condition and some sizes of the other symbols meet the facts.</summary>
    private static bool IsCounterexample(RandomCondition[] facts, RandomCondition condition, IReadOnlyList<KeyValuePair<Symbol, long>> sizes)
    {
        var values = new long[RandomExpression.Symbols.Count];
        var choices = RandomExpression.Symbols.Select(symbol => Choices(symbol, [.. facts, condition], sizes)).ToList();
        return Any(0);

        bool Any(int index)
        {
            if (index == values.Length) return RandomCondition.EvaluateBuilt(condition.Condition, values) == false && facts.All(fact => fact.Evaluate(values) == true);
            return choices[index].Any(choice =>
            {
                values[index] = choice;
                return Any(index + 1);
            });
        }
    }

    private static IEnumerable<long> Choices(Symbol symbol, RandomCondition[] conditions, IReadOnlyList<KeyValuePair<Symbol, long>> sizes)
    {
        var shown = sizes.Where(pair => pair.Key == symbol).Select(pair => pair.Value).ToList();
        if (shown.Count > 0) return shown;
        if (!conditions.Any(condition => condition.Text.Contains(symbol.Name[0]))) return [1];
        return Enumerable.Range(symbol.Kind == SymbolKind.Unknown ? -30 : 1, symbol.Kind == SymbolKind.Unknown ? 60 : 30).Select(value => (long)value);
    }
}
