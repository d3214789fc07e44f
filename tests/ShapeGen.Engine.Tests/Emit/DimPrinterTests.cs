using ShapeGen.Shapes;

namespace ShapeGen.Engine.Tests;

public class DimPrinterTests
{
    private static readonly Dim N = Dim.Of(new Symbol("N"));
    private static readonly Dim L = Dim.Of(new Symbol("L"));

    public static TheoryData<Dim, string, string> Sizes => new()
    {
        { 5, "5", "5L" },
        { -5, "-5", "-5L" },
        { N, "N", "N" },
        { N * 4704, "4704 * N", "4704L * N" },
        { N * L, "L * N", "(long)L * N" },
        { N * -1, "-N", "-N" },
        { Dim.FloorDivide(N + 1, 2), "(N + 1) / 2", "(N + 1L) / 2L" },
        { Dim.Modulo(N, 4), "N % 4", "N % 4L" },
        { Dim.Max(N, L), "Max(L, N)", "Max(L, N)" },
    };

    [Theory]
    [MemberData(nameof(Sizes), DisableDiscoveryEnumeration = true)]
    public void PrintsInBothWidths(Dim size, string narrow, string wide)
    {
        Assert.Equal(narrow, Print(size, wide: false));
        Assert.Equal(wide, Print(size, wide: true));
    }

    [Fact]
    public void NumberBeyondIntIsPrintedSoThatItCompiles() =>
        Assert.Equal("unchecked((int)5000000000L)", Print(5_000_000_000, wide: false));

    [Fact]
    public void DivisionOfWhatMayBeNegativeRoundsDownByACall()
    {
        var part = Dim.FloorDivide(N - 5, L);
        Assert.Equal("FloorDivide(N - 5, L)", Print(part, wide: false));

        var facts = Facts.None.Assume(new Comparison(N, Relation.GreaterOrEqual, 5));
        Assert.Equal("(N - 5) / L", new DimPrinter(symbol => symbol.Name, facts).Print(part));
    }

    private static string Print(Dim size, bool wide) => new DimPrinter(symbol => symbol.Name, Facts.None, wide).Print(size)
        .Replace("global::ShapeGen.Execution.Sizes.", "").Replace("global::System.Math.", "");
}
