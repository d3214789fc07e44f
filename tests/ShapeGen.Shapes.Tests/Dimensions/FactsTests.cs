using static ShapeGen.Shapes.Tests.Dimensions.Sizes;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class FactsTests
{
    private static readonly Dim a = S("a"), b = S("b"), c = S("c"), h = S("h"), H = S("H"), L = S("L");
    private static readonly Dim inFeatures = S("inFeatures"), outFeatures = S("outFeatures"), dModel = S("dModel"), heads = S("heads");
    private static readonly Condition training = new UnknownCondition("training");

    public static TheoryData<Condition[], Condition> Proven => new()
    {
        { [Eq(inFeatures, outFeatures)], Eq(outFeatures, inFeatures) },
        { [Eq(a, b), Eq(b, c)], Eq(a + 1, c + 1) },
        { [Eq(a, 2 * b)], Eq(Div(a, 2), b) },
        { [Eq(a, 64)], Eq(Div(a, 4), 16) },
        { [Eq(Mod(L, 4), 0)], Eq(4 * Div(L, 4), L) },
        { [Eq(Mod(L, 4), 0)], Eq(2 * Div(L, 2), L) },
        { [Eq(Mod(L, 4), 0)], Ge(L, 4) },
        { [Eq(Mod(L, 4), 0), Eq(Mod(L, 6), 0)], Eq(Mod(L, 12), 0) },
        { [Eq(Mod(L, 4), 3)], Eq(Mod(L, 2), 1) },
        { [Eq(Mod(L - 2, 3), 0)], Eq(Mod(L, 3), 2) },
        { [Eq(Mod(dModel, heads), 0)], Eq(heads * Div(dModel, heads), dModel) },
        { [Eq(Mod(dModel, heads), 0)], Ge(dModel, heads) },
        { [Eq(Mod(a * b, c), 0)], Eq(c * Div(a * b, c), a * b) },
        { [Eq(a * b, c * h)], Eq(2 * a * b, 2 * c * h) },
        { [Eq(Div(L, 4), 5)], Ge(L, 20) },
        { [Eq(Div(L, 4), 5)], Le(L, 23) },
        { [Ge(H, 5)], Ge(H, 4) },
        { [Ge(H, 5)], Ge(H - 4, 1) },
        { [Ge(H, 5)], Ge(Div(H - 5, 2) + 1, 1) },
        { [Ge(H, 5)], Ne(H, 3) },
        { [Ge(a, 4), Le(a, 4)], Eq(a, 4) },
        { [Ge(a, b), Ge(b, a)], Eq(a, b) },
        { [Ge(a, b), Ge(b, c)], Ge(a, c) },
        { [Gt(a, b)], Ge(a, 2) },
        { [Le(a, b)], Eq(Dim.Min(a, b), a) },
        { [Lt(h, H)], Eq(Div(h, H), 0) },
        { [Ne(a, b), Ge(a, b)], Gt(a, b) },
        { [Ne(a, b)], Ne(b, a) },
        { [Eq(outFeatures, inFeatures - 2)], Ge(inFeatures, 3) },
        { [new And(Eq(a, b), Ge(a, 5))], Ge(b, 5) },
        { [new Not(Lt(a, 5))], Ge(a, 5) },
        { [new Not(new Or(Lt(a, 5), Lt(b, 5)))], Ge(a + b, 10) },
        { [new Or(Eq(a, b), Lt(a, 1))], Eq(a, b) },
        { [new Or(Eq(a, b), Ge(a, 5)), Lt(a, 5)], Eq(a, b) },
        { [new Or(Eq(a, b), Ge(a, 5))], new Or(Eq(a, b), Ge(a, 5)) },
        { [training], training },
        { [new Not(training)], new Not(training) },
        { [new Not(training), new Or(training, Eq(a, b))], Eq(a, b) },
    };

    public static TheoryData<Condition[]> Contradictory => new()
    {
        new[] { Condition.False },
        new[] { Eq(a, 0) },
        new[] { Eq(a, 3), Eq(a, 4) },
        new[] { Eq(2 * a, 5) },
        new[] { Lt(a, 1) },
        new[] { Ge(a, 5), Lt(a, 5) },
        new[] { Ge(a, b), Lt(a, b) },
        new[] { Lt(a, b), Lt(b, c), Lt(c, a) },
        new[] { Eq(a, b), Ne(a, b) },
        new[] { Ne(a, b), Eq(a, b) },
        new[] { Eq(Mod(L, 4), 0), Eq(Mod(L, 2), 1) },
        new[] { Eq(Mod(L, 4), 0), Eq(L, 6) },
        new[] { Eq(L, 6), Eq(Mod(L, 4), 0) },
        new[] { training, new Not(training) },
        new[] { new Or(Lt(a, 1), Ge(a, 5)), Le(a, 4) },
        new[] { Eq(outFeatures, inFeatures - 2), Le(inFeatures, 2) },
    };

    public static TheoryData<Condition[], Condition, string> Refuted => new()
    {
        { [Ge(H, 5)], Lt(H, 5), "H = 5" },
        { [Ge(a, 100)], Eq(a, b), "a = 100, b = 3" },
        { [Lt(b, a)], Eq(a, b), "a = 3, b = 2" },
        { [Eq(a, b)], Eq(b, c), "b = 2, c = 3" },
        { [Eq(dModel, heads * h)], Eq(h, 64), "h = 2" },
        { [Eq(Mod(dModel, heads), 0)], Eq(Div(dModel, heads), h), "dModel = 9, h = 2, heads = 3" },
        { [Eq(Mod(L, 4), 0)], Eq(Mod(L, 4), 1), "L = 4" },
        { [new Or(Ge(a, 7), Ge(b, 7))], Eq(a, b), "a = 2, b = 7" },
        { [training], new Not(training), "" },
        { [Eq(c, 5)], Eq(a, b), "a = 2, b = 3" },
    };

    public static TheoryData<Condition[], Condition, string> Conditional => new()
    {
        { [Ge(H, 3)], Ge(H, 5), "H >= 5" },
        { [Eq(Mod(L, 2), 0)], Eq(4 * Div(L, 4), L), "L % 4 == 0" },
        { [Eq(Mod(dModel, heads), 0)], Ge(Div(dModel, heads), 2), "dModel >= 2*heads" },
    };

    public static TheoryData<Condition[], Dim, string> Simplified => new()
    {
        { [Eq(Mod(L, 4), 0)], 4 * Div(L, 4), "L" },
        { [Eq(Mod(L, 4), 0)], L, "L" },
        { [Eq(Mod(L, 4), 0)], Div(L, 2), "L//2" },
        { [Eq(Mod(dModel, heads), 0)], heads * Div(dModel, heads), "dModel" },
        { [Eq(inFeatures, outFeatures)], outFeatures, "inFeatures" },
        { [Eq(a, 6)], Div(a * b, 3), "2*b" },
        { [Le(a, b)], Dim.Min(a, b) + 1, "a + 1" },
        { [], Div(L, 2), "L//2" },
        { [Ge(a, 5)], Div(L, 0), "?division by 0" },
    };

    [Theory, MemberData(nameof(Proven))]
    public void WhatFollowsIsProven(Condition[] facts, Condition condition)
    {
        Assert.False(Assume(facts).IsContradictory);
        Assert.Equal(VerdictKind.Proven, Assume(facts).Decide(condition).Kind);
        Assert.NotEqual(VerdictKind.Proven, Facts.None.Decide(condition).Kind);
    }

    [Theory, MemberData(nameof(Contradictory))]
    public void WhatCannotBeIsContradictory(Condition[] facts)
    {
        Assert.True(Assume(facts).IsContradictory);
        Assert.Equal(VerdictKind.Proven, Assume(facts).Decide(Eq(a, 12345)).Kind);
    }

    [Theory, MemberData(nameof(Refuted))]
    public void CounterexamplesMeetTheFacts(Condition[] facts, Condition condition, string counterexample)
    {
        var verdict = Assume(facts).Decide(condition);
        Assert.Equal(VerdictKind.Refuted, verdict.Kind);
        Assert.Equal(counterexample, string.Join(", ", verdict.Counterexample.Select(pair => $"{pair.Key} = {pair.Value}")));
    }

    [Theory, MemberData(nameof(Conditional))]
    public void RequirementsAreWhatTheFactsLeaveOpen(Condition[] facts, Condition condition, string requirement)
    {
        var verdict = Assume(facts).Decide(condition);
        Assert.Equal(VerdictKind.Conditional, verdict.Kind);
        Assert.Equal(requirement, verdict.Requirement!.ToString());
    }

    [Theory, MemberData(nameof(Simplified))]
    public void SizesAreSimplified(Condition[] facts, Dim dim, string expected) => Assert.Equal(expected, Assume(facts).Simplify(dim).ToString());

    [Fact]
    public void FactsAreImmutable()
    {
        var facts = Facts.None.Assume(Ge(a, 5));
        facts.Assume(Eq(a, b));
        Assert.Equal(VerdictKind.Refuted, facts.Decide(Eq(a, b)).Kind);
        Assert.Equal(VerdictKind.Conditional, Facts.None.Decide(Ge(a, 5)).Kind);
    }

    private static Facts Assume(Condition[] facts) => facts.Aggregate(Facts.None, (known, fact) => known.Assume(fact));

    [Fact]
    public void What_is_required_is_said_in_the_sizes_that_were_given()
    {
        var facts = Facts.None.Assume(Eq(Mod(dModel, 2), 0));

        Assert.Equal("dModel % heads == 0", facts.Decide(Eq(heads * Div(dModel, heads), dModel)).Requirement!.ToString());
        Assert.Equal("dModel//heads", facts.Simplify(Div(2 * Div(dModel, 2), heads)).ToString());
    }
}
