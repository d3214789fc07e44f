using static ShapeGen.Shapes.Tests.Dimensions.Sizes;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class VerdictTests
{
    private static readonly Dim a = S("a"), b = S("b"), c = S("c"), h = S("h"), H = S("H"), W = S("W"), L = S("L"), N = S("N");
    private static readonly Dim hidden = S("hidden"), outFeatures = S("outFeatures"), dModel = S("dModel"), heads = S("heads");
    private static readonly Dim i = Inferred("i"), j = Inferred("j"), u = Unknown("u");

    public static TheoryData<Condition> ProvenWithoutFacts => new()
    {
        Condition.True,
        Eq(hidden, hidden),
        Eq(Div(2 * h, 2), h),
        Eq(u, u),
        Eq(u + 1 - u, 1),
        Ge(a, 1),
        Gt(a + b, 1),
        Le(Div(L, 4) * 4, L),
        Le(Div(L, 2), L),
        Lt(Mod(a, b), b),
        Ge(Mod(a, b), 0),
        Le(Dim.Min(a, b), a),
        Ge(Dim.Max(a, b), b),
        Ge((a * b) - a, 0),
        Ne(2 * a, (2 * b) + 1),
        Ne(a + b, 1),
        Eq(Div(L, 2) + Div(L + 1, 2), L),
        Eq(Mod(Div(L, 2), 2), Div(L, 2) - (2 * Div(L, 4))),
        Eq(Mod((L * L) + L, 2), 0),
        Eq(Dim.Min(a, b) + Dim.Max(a, b), a + b),
        new Or(Lt(a, b), Ge(a, b)),
        new Not(new And(Lt(a, b), Gt(a, b))),
        new Not(Lt(a, 1)),
    };

    public static TheoryData<Condition, string> RefutedWithoutFacts => new()
    {
        { Condition.False, "" },
        { Eq(576, 400), "" },
        { Eq(hidden, outFeatures), "hidden = 2, outFeatures = 3" },
        { Eq(N, 64), "N = 2" },
        { Eq(N, 2), "N = 3" },
        { Eq(L, L + 1), "L = 2" },
        { Eq(4 * Div(L, 4), L + 4), "L = 2" },
        { Eq(L * Div(h, H), h), "H = 2, L = 3, h = 4" },
        { Eq(a * b, a), "a = 2, b = 3" },
        { Eq(Div(L, 4), 5), "L = 2" },
        { Eq(512 * Div(H, 32) * Div(W, 32), 25088), "H = 2, W = 3" },
        { Eq(512 * Div(H, 32) * Div(W, 32), H * W), "H = 2, W = 3" },
        { Eq(Div(L - a, b) + 1, h), "L = 2, a = 3, b = 4, h = 5" },
        { Eq(Mod((L * L) + L, 2), 1), "L = 2" },
        { Eq(16 * Div(L, 4) * Div(W, 4), 400), "L = 2, W = 3" },
        { Eq(Mod(2 * h, 4), 1), "h = 2" },
        { Eq(i, i + 1), "i = 2" },
        { Eq(2 * i, (2 * j) + 1), "i = 2, j = 3" },
        { Lt(a, 1), "a = 2" },
        { Le(a + b, 1), "a = 2, b = 3" },
        { Gt(Div(L, 4) * 4, L), "L = 2" },
        { Ne(a, a), "a = 2" },
        { new And(Ge(a, 5), Eq(a, b)), "a = 2, b = 3" },
        { new Or(Eq(a, b), Eq(a, c)), "a = 2, b = 3, c = 4" },
        { new Not(Eq(a, a)), "a = 2" },
    };

    public static TheoryData<Condition, string> ConditionalWithoutFacts => new()
    {
        { Eq(4 * Div(L, 4), L), "L % 4 == 0" },
        { Eq(2 * Div(L, 2), L), "L % 2 == 0" },
        { Eq(heads * Div(dModel, heads), dModel), "dModel % heads == 0" },
        { Eq(Mod(dModel, heads), 0), "dModel % heads == 0" },
        { Eq(Mod(L, 4), 0), "L % 4 == 0" },
        { Eq(Mod(L, 4), 3), "L % 4 == 3" },
        { Eq(Mod(2 * L, 4), 0), "L % 2 == 0" },
        { Eq(Div(L, 2), Div(L + 1, 2)), "L % 2 == 0" },
        { Eq(Div(L, 4), Div(L + 1, 4)), "L % 4 != 3" },
        { Eq(Div(L, 4), Div(L + 2, 4)), "L % 4 <= 1" },
        { Eq(2 * Div(H, 2) * 2 * Div(W, 2), H * W), "H % 2 == 0 and W % 2 == 0" },
        { Eq(32 * Div(H, 32) * 32 * Div(W, 32), H * W), "H % 32 == 0 and W % 32 == 0" },
        { Eq(Dim.Min(a, b), a), "a <= b" },
        { Eq(Dim.Max(a, b), a), "a >= b" },
        { Eq(Dim.Max(H - 4, 1), H - 4), "H >= 5" },
        { Eq(L + (2 * Div(h, 2)) - h + 1, L), "h % 2 == 1" },
        { Eq(L * heads * Div(dModel, heads), L * dModel), "dModel % heads == 0" },
        { Eq(Mod(L + H, 3), 0), "(H + L) % 3 == 0" },
        { Eq(Div(h, H), 0), "h < H" },
        { Eq(Mod(h, H), h), "h < H" },
        { Ge(H, 5), "H >= 5" },
        { Ge(H - 4, 1), "H >= 5" },
        { Lt(4, H), "H >= 5" },
        { Ge(Div(H - 5, 2) + 1, 1), "H >= 5" },
        { Ge(H + 2, S("kernelSize")), "H + 2 >= kernelSize" },
        { Lt(a, b), "a < b" },
        { Le(2 * a, 2 * b), "b >= a" },
        { Ne(a, b), "a != b" },
        { Ne(1, a), "a != 1" },
        { Eq(i, 64), "i == 64" },
        { Eq(64, i), "i == 64" },
        { Eq(i + 1, 5), "i == 4" },
        { Eq(2 * i, 2 * j), "i == j" },
        { Eq(i, hidden), "i == hidden" },
        { new And(Ge(H, 5), Ge(H - 4, 1)), "H >= 5" },
        { new And(Ge(H, 5), Ge(W, 5)), "H >= 5 and W >= 5" },
        { new Or(Eq(a, b), Ge(a, 5)), "a >= 5" },
    };

    public static TheoryData<Condition> UnknownWithoutFacts => new()
    {
        Eq(u, 5),
        Eq(u, a),
        Ge(u, 1),
        Ne(u, a),
        Eq(u, Unknown("v")),
        Eq(Div(a, 0), Div(a, 0)),
        Eq(Dim.Constant(long.MaxValue) + 1, a),
        new UnknownCondition("training"),
        new And(Ge(a, 5), new UnknownCondition("training")),
        new Or(Eq(a, b), new UnknownCondition("training")),
    };

    [Theory, MemberData(nameof(ProvenWithoutFacts))]
    public void WhatHoldsForAllSizesIsProven(Condition condition) =>
        Assert.Equal(VerdictKind.Proven, Facts.None.Decide(condition).Kind);

    [Theory, MemberData(nameof(RefutedWithoutFacts))]
    public void WhatFailsForGenericSizesIsRefuted(Condition condition, string counterexample)
    {
        var verdict = Facts.None.Decide(condition);
        Assert.Equal(VerdictKind.Refuted, verdict.Kind);
        Assert.Equal(counterexample, string.Join(", ", verdict.Counterexample.Select(pair => $"{pair.Key} = {pair.Value}")));
    }

    [Theory, MemberData(nameof(ConditionalWithoutFacts))]
    public void WhatNeedsADivisibilityOrAnInequalityIsConditional(Condition condition, string requirement)
    {
        var verdict = Facts.None.Decide(condition);
        Assert.Equal(VerdictKind.Conditional, verdict.Kind);
        Assert.Equal(requirement, verdict.Requirement!.ToString());
    }

    [Theory, MemberData(nameof(UnknownWithoutFacts))]
    public void WhatHangsOnTheUnknownIsUnknown(Condition condition) =>
        Assert.Equal(VerdictKind.Unknown, Facts.None.Decide(condition).Kind);

    [Theory, InlineData(true), InlineData(false)]
    public void LongConditionsAreUnknownBeyondTheBound(bool nestsLeft)
    {
        Assert.Equal(VerdictKind.Conditional, Facts.None.Decide(All(5, nestsLeft)).Kind);
        Assert.Equal(VerdictKind.Unknown, Facts.None.Decide(All(100, nestsLeft)).Kind);
    }

    private static Condition All(int count, bool nestsLeft)
    {
        var parts = Enumerable.Range(0, count).Select(index => Ge(S("s" + index), 5));
        return parts.Aggregate((all, part) => nestsLeft ? new And(all, part) : new And(part, all));
    }
}
