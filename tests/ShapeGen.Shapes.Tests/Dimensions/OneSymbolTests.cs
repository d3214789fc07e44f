using static ShapeGen.Shapes.Tests.Dimensions.Sizes;

namespace ShapeGen.Shapes.Tests.Dimensions;

/// <summary>Verdicts on one size, against what the condition is for all its values up to a period and more.</summary>
public class OneSymbolTests
{
    private const int Largest = 120;

    private static readonly Symbol symbol = new("L");
    private static readonly Dim L = Dim.Of(symbol);

    [Theory, InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(8)]
    public void Multiples_of_quotients(int divisor)
    {
        for (var shift = -4; shift <= 6; shift++)
        {
            for (var offset = -7; offset <= 7; offset++)
                AssertExact(Eq(divisor * Div(L + shift, divisor), L + offset));
        }
    }

    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void Quotients_of_shifted_sizes(int divisor)
    {
        for (var left = -3; left <= 5; left++)
        {
            for (var right = -3; right <= 5; right++)
                AssertExact(Eq(Div(L + left, divisor), Div(L + right, divisor)));
        }
    }

    [Theory, InlineData(2), InlineData(3), InlineData(4), InlineData(6)]
    public void Remainders(int divisor)
    {
        for (var factor = 1; factor <= 5; factor++)
        {
            for (var remainder = 0; remainder <= divisor; remainder++)
                AssertExact(Eq(Mod(factor * L, divisor), remainder));
        }
    }

    [Fact]
    public void Linear_inequalities()
    {
        for (var factor = -4; factor <= 4; factor++)
        {
            for (var bound = -9; bound <= 12; bound++)
            {
                AssertExact(Ge(factor * L, bound));
                AssertExact(Lt(factor * L, bound));
                AssertExact(Gt(bound, factor * L));
                AssertExact(Le(bound, factor * L));
            }
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Windows_fit(int stride)
    {
        for (var kernel = 1; kernel <= 7; kernel++)
        {
            for (var padding = 0; padding <= 3; padding++)
                AssertExact(Ge(Div(L + (2 * padding) - kernel, stride) + 1, 1));
        }
    }

    [Fact]
    public void Extrema()
    {
        for (var bound = 0; bound <= 6; bound++)
        {
            AssertExact(Eq(Dim.Max(L, bound), L));
            AssertExact(Eq(Dim.Min(L, bound), L));
            AssertExact(Ge(Dim.Max(L - 4, bound), 1));
            AssertExact(Le(Dim.Min(L, bound), bound));
            AssertExact(Ge(Dim.Min(L, bound), 1));
        }
    }

    [Theory, InlineData(2, 0), InlineData(2, 1), InlineData(3, 2), InlineData(4, 0), InlineData(4, 3), InlineData(6, 4)]
    public void What_a_remainder_implies(int divisor, int remainder)
    {
        var facts = Facts.None.Assume(Eq(Mod(L, divisor), remainder));
        for (var other = 2; other <= 12; other++)
        {
            for (var wanted = 0; wanted < other; wanted++)
            {
                var condition = Eq(Mod(L, other), wanted);
                var truths = Values().Where(value => value % divisor == remainder).Select(value => Holds(condition, value)).ToList();
                var kind = facts.Decide(condition).Kind;
                Assert.Equal(truths.TrueForAll(truth => truth), kind == VerdictKind.Proven);
                Assert.Equal(truths.TrueForAll(truth => !truth), kind == VerdictKind.Refuted);
            }
        }
    }

    [Fact]
    public void What_bounds_imply()
    {
        for (var low = 1; low <= 5; low++)
        {
            for (var high = low; high <= 7; high++)
            {
                var facts = Facts.None.Assume(Ge(L, low)).Assume(Le(L, high));
                Assert.False(facts.IsContradictory);
                for (var bound = 0; bound <= 9; bound++)
                {
                    Condition[] conditions = [Ge(L, bound), Lt(L, bound), Ge(2 * L, bound), Ge(Div(L, 2), bound), Ge(Dim.Max(L, 3), bound), Lt(Dim.Min(L, 3), bound)];
                    foreach (var condition in conditions)
                        AssertWithin(facts, condition, low, high);
                }
            }
        }
    }

    private static void AssertWithin(Facts facts, Condition condition, int low, int high)
    {
        var truths = Enumerable.Range(low, high - low + 1).Select(value => Holds(condition, value)).ToList();
        var kind = facts.Decide(condition).Kind;
        Assert.True(truths.TrueForAll(truth => truth) == (kind == VerdictKind.Proven), $"{condition} is {kind} for {low} to {high}");
        Assert.True(truths.TrueForAll(truth => !truth) == (kind == VerdictKind.Refuted), $"{condition} is {kind} for {low} to {high}");
    }

    /// <summary>Proven where it always holds; refuted where it never does, or for single sizes only; otherwise the requirement holds where the condition does.</summary>
    private static void AssertExact(Condition condition)
    {
        var verdict = Facts.None.Decide(condition);
        var truths = Values().ToDictionary(value => value, value => Holds(condition, value));
        if (truths.Values.All(truth => truth))
        {
            Assert.True(verdict.Kind == VerdictKind.Proven, $"{condition} is {verdict.Kind}");
        }
        else if (truths.Where(pair => pair.Key > Largest / 2).All(pair => !pair.Value))
        {
            Assert.True(verdict.Kind == VerdictKind.Refuted || verdict.Kind == VerdictKind.Conditional, $"{condition} is {verdict.Kind}");
            Assert.All(verdict.Counterexample, pair => Assert.False(truths[pair.Value]));
            if (!truths.Values.Any(truth => truth))
                Assert.True(verdict.Kind == VerdictKind.Refuted, $"{condition} is {verdict.Kind}");
        }
        else
        {
            Assert.True(verdict.Kind == VerdictKind.Conditional, $"{condition} is {verdict.Kind}");
        }

        if (verdict.Requirement is { } requirement)
            Assert.All(truths, pair => Assert.True(pair.Value == Holds(requirement, pair.Key), $"{condition} for {pair.Key}, where {requirement} is said"));
    }

    private static IEnumerable<long> Values() => Enumerable.Range(1, Largest).Select(value => (long)value);

    private static bool Holds(Condition condition, long value) => condition switch
    {
        And and => Holds(and.Left, value) && Holds(and.Right, value),
        Or or => Holds(or.Left, value) || Holds(or.Right, value),
        Not not => !Holds(not.Operand, value),
        Truth truth => truth.Value,
        Comparison { Relation: var relation } comparison => Compare(Value(comparison.Left, value), relation, Value(comparison.Right, value)),
        _ => throw new InvalidOperationException($"{condition} hangs on more than one size."),
    };

    private static long Value(Dim dim, long value) =>
        dim.TryEvaluate(asked => asked == symbol ? value : throw new InvalidOperationException(asked.Name), out var result) ? result : throw new OverflowException(dim.ToString());

    private static bool Compare(long left, Relation relation, long right) => relation switch
    {
        Relation.Equal => left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };
}
