using static ShapeGen.Shapes.Tests.Dimensions.Sizes;

namespace ShapeGen.Shapes.Tests.Dimensions;

public class DimTests
{
    private static readonly Dim a = S("a"), b = S("b"), c = S("c"), h = S("h"), q = S("q"), L = S("L");

    public static TheoryData<Dim, Dim> EqualPairs => new()
    {
        { Div(2 * h, 2), h },
        { (L - 1) + 1, L },
        { Div(a * b, b), a },
        { Div((4 * q) + 3, 4), q },
        { Div((4 * q) - 1, 4), q - 1 },
        { Mod(a, b), a - (b * Div(a, b)) },
        { Mod((4 * q) + 3, 4), 3 },
        { Mod(2 * L, 4), 2 * Mod(L, 2) },
        { Mod(L - 1, 4), Mod(L + 3, 4) },
        { Div(Div(L, 2), 2), Div(L, 4) },
        { Div(Div(L, a), b), Div(L, a * b) },
        { Div(Div(L - 2, 2) + 1, 2), Div(L, 4) },
        { Div(L - 2, 2) + 1, Div(L, 2) },
        { Div(-a, -b), Div(a, b) },
        { Div(a * c, b * c), Div(a, b) },
        { Div((2 * L) + 1, 4), Div(L, 2) },
        { Div(h - 1, h), 0 },
        { Div(a * (b - c), b - c), a },
        { Div((a * b) + a, b + 1), a },
        { Div(Mod(L, 4), 4), 0 },
        { Dim.Power(2, 5), 32 },
        { Dim.Power(2, L + 3), 8 * Dim.Power(2, L) },
        { Dim.Power(2, L + 1) - Dim.Power(2, L), Dim.Power(2, L) },
        { Dim.Power(3, L - 1), Div(Dim.Power(3, L), 3) },
        { Div(Div(a, Dim.Power(2, L)), 2), Div(a, Dim.Power(2, L + 1)) },
        { Dim.Item(new("widths"), 2), S("widths[2]") },
        { Dim.Item(new("widths"), L - 1).Substitute(symbol => symbol.Name == "L" ? 3 : null), S("widths[2]") },
        { Dim.Min(a, a), a },
        { Dim.Min(a, a + 1), a },
        { Dim.Max(a, a + b), a + b },
        { Dim.Max(1, a), a },
        { Dim.Min(a, b), Dim.Min(b, a) },
        { Dim.Min(a + 1, b + 1), Dim.Min(a, b) + 1 },
        { Dim.Max(2 * a, 2 * b), 2 * Dim.Max(a, b) },
        { Dim.Min(a, Dim.Min(b, c)), Dim.Min(Dim.Min(a, b), c) },
        { Dim.Min(a + 1, Dim.Min(b + 1, c)), Dim.Min(Dim.Min(a, b) + 1, c) },
        { (a + b) * (a - b), (a * a) - (b * b) },
        { 0 * a, 0 },
    };

    public static TheoryData<Dim, Dim> DifferentPairs => new()
    {
        { 4 * Div(L, 4), L },
        { a, b },
        { S("a"), Inferred("a") },
        { Div(a, b), Div(b, a) },
        { Dim.Min(a, b), Dim.Max(a, b) },
        { L, L + 1 },
    };

    public static TheoryData<long, long, long, long> FlooredPairs => new()
    {
        { 7, 2, 3, 1 }, { -7, 2, -4, 1 }, { 7, -2, -4, -1 }, { -7, -2, 3, -1 }, { 6, -3, -2, 0 }, { -1, 5, -1, 4 }, { 0, -5, 0, 0 },
    };

    public static TheoryData<Dim, string> Printed => new()
    {
        { 0, "0" },
        { -5, "-5" },
        { 16 * h, "16*h" },
        { L - 2, "L - 2" },
        { 1 - L, "1 - L" },
        { -L, "-L" },
        { b - a, "b - a" },
        { -1 - a, "-a - 1" },
        { Div(L - 3, 2) + 3, "(L + 1)//2 + 1" },
        { Dim.Min(a, b), "min(a, b)" },
        { Dim.Max(Dim.Max(a, b), c), "max(max(a, b), c)" },
        { 4 * Div(L, 4), "4*(L//4)" },
        { L * Div(h, S("H")), "L*(h//H)" },
        { Div(a * b, c), "a*b//c" },
        { Div(a, b * c), "a//(b*c)" },
        { Div(-3, a), "(-3)//a" },
        { Mod(L, 4), "L % 4" },
        { Mod(S("dModel"), S("heads")), "dModel % heads" },
        { 1 - Mod(L, 4), "1 - (L % 4)" },
        { 2 * Mod(L, 3), "2*(L % 3)" },
        { Mod(a + b, c + 1), "(a + b) % (c + 1)" },
        { a * a * b, "a*a*b" },
        { (a + 2) * (b - 1), "a*b + 2*b - a - 2" },
        { Div(L + (2 * S("padding")) - 1, S("stride")) + 1, "(L + 2*padding - 1)//stride + 1" },
        { Dim.Min(L - 2, 5), "min(L, 7) - 2" },
    };

    public static TheoryData<Dim, string> Trees => new()
    {
        { 0, "0" },
        { a, "a" },
        { (2 * a * b) - 3, "sum(product(2, a, b), -3)" },
        { Div(L + 1, 2), "div(sum(L, 1), 2)" },
        { h + Mod(L, 4), "sum(h, mod(L, 4))" },
        { h - (3 * Mod(L, a)), "sum(h, product(-3, mod(L, a)))" },
        { Dim.Min(a, Dim.Max(b, c)), "min(a, max(b, c))" },
        { Dim.Min(a, Dim.Min(b, c)), "min(min(a, b), c)" },
    };

    [Theory, MemberData(nameof(EqualPairs))]
    public void WhatIsTheSameComparesEqual(Dim left, Dim right)
    {
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory, MemberData(nameof(DifferentPairs))]
    public void WhatMayDifferComparesDifferent(Dim left, Dim right) => Assert.NotEqual(left, right);

    [Theory, MemberData(nameof(FlooredPairs))]
    public void NumbersAreDividedAsPythonDoes(long dividend, long divisor, long quotient, long remainder)
    {
        Assert.Equal((Dim)quotient, Div(dividend, divisor));
        Assert.Equal((Dim)remainder, Mod(dividend, divisor));
    }

    [Theory, MemberData(nameof(Printed))]
    public void IsPrintedInTheNotationOfContracts(Dim dim, string expected) => Assert.Equal(expected, dim.ToString());

    [Fact]
    public void OverflowIsUnknownAndStaysSo()
    {
        var huge = Dim.Constant(long.MaxValue) + 1;
        Assert.Equal("?overflow", huge.ToString());
        Assert.Equal(huge, huge - huge);
        Assert.Equal(huge, 0 * huge);
        Assert.False(huge.TryGetConstant(out _));
        Assert.False(huge.TryEvaluate(_ => 1, out _));
        Assert.Equal(huge, (a * long.MaxValue) + a);
        Assert.Equal(huge, Dim.Constant(long.MinValue));
        Assert.Equal(huge, Dim.Constant(-long.MaxValue) - 1);
    }

    [Fact]
    public void EvaluationThatOverflowsSaysSo()
    {
        Assert.False((a * a).TryEvaluate(_ => long.MaxValue, out _));
        Assert.True((a * a).TryEvaluate(_ => 3_000_000_000, out var value));
        Assert.Equal(9_000_000_000_000_000_000, value);
    }

    [Fact]
    public void DivisionByZeroIsUnknown()
    {
        Assert.Equal("?division by 0", Div(a, 0).ToString());
        Assert.Equal(Div(a, 0), Mod(a, 0));
        Assert.Equal(Div(a, 0), Div(a, b - b));
        Assert.False(Div(a, b - 2).TryEvaluate(_ => 2, out _));
    }

    [Fact]
    public void WhatGrowsWithoutEndIsUnknown()
    {
        var sum = Enumerable.Range(0, 20).Select(i => S("s" + i)).Aggregate((left, right) => left + right);
        Assert.Equal("?too large", (sum * sum * sum).ToString());

        var nested = a;
        for (var i = 0; i < 200; i++) nested = Div(nested + b + i, (nested * 2) + c);
        Assert.Equal("?too large", nested.ToString());
    }

    [Fact]
    public void SymbolsAreListedOnceInOrderOfTheirNames() =>
        Assert.Equal(["H", "a", "b", "c"], (a + Div(b, a + c) + Dim.Min(S("H"), b)).Symbols.Select(symbol => symbol.Name));

    [Fact]
    public void SubstitutionNormalizesAgain()
    {
        var height = Div(L + 4 - 5, 2) + 1;
        Assert.Equal((Dim)14, height.Substitute(symbol => symbol.Name == "L" ? 28 : null));
        Assert.Equal(q, Div(L, 4).Substitute(symbol => symbol.Name == "L" ? 4 * q : null));
        Assert.Same(height, height.Substitute(_ => null));
    }

    [Theory, MemberData(nameof(Trees))]
    public void IsShownToVisitorsAsATree(Dim dim, string tree) => Assert.Equal(tree, dim.Accept(new TreeWriter()));

    [Fact]
    public void OrderDoesNotDependOnHowItWasWritten() => Assert.Equal((a + (b * c) + 1).ToString(), (1 + (c * b) + a).ToString());

    private sealed class TreeWriter : IDimVisitor<string>
    {
        public string Constant(long value) => value.ToString();

        public string Symbol(Symbol symbol) => symbol.Name;

        public string Sum(IReadOnlyList<string> terms) => $"sum({string.Join(", ", terms)})";

        public string Product(IReadOnlyList<string> factors) => $"product({string.Join(", ", factors)})";

        public string FloorDivide(string dividend, string divisor) => $"div({dividend}, {divisor})";

        public string Modulo(string dividend, string divisor) => $"mod({dividend}, {divisor})";

        public string Min(string left, string right) => $"min({left}, {right})";

        public string Max(string left, string right) => $"max({left}, {right})";

        public string Power(long number, string exponent) => $"power({number}, {exponent})";

        public string Item(Symbol list, string index) => $"item({list.Name}, {index})";
    }
}
