using static ShapeGen.Shapes.Tests.Dimensions.Sizes;

namespace ShapeGen.Shapes.Tests.Dimensions;

/// <summary>The operations that no polynomial expresses: their order, their values, their operands.</summary>
public class AtomTests
{
    private static readonly Dim a = S("a"), b = S("b"), c = S("c");
    private static readonly Symbol widths = new("widths"), depths = new("depths");

    private static readonly Dim[] Atoms =
    [
        a, b, Inferred("a"), Unknown("a"), Div(a, 2), Div(a, 3), Div(b, 2), Div(a, b), Div(b, a), Div(a + 1, b), Dim.Min(a, b), Dim.Min(a, c), Dim.Max(a, b),
        Dim.Min(Dim.Min(a, b), c), Dim.Power(2, a), Dim.Power(3, a), Dim.Power(2, b), Dim.Item(widths, a), Dim.Item(depths, a), Dim.Item(widths, b),
        Div(Dim.Min(a, b), 2), Div(2, a), Mod(a, b), a * b, a * a, 2 * a, a + 1, -a,
    ];

    [Fact]
    public void Different_ones_are_different()
    {
        for (var i = 0; i < Atoms.Length; i++)
        {
            for (var j = 0; j < Atoms.Length; j++)
            {
                Assert.Equal(i == j, Atoms[i].Equals(Atoms[j]));
                Assert.Equal(i == j, (Atoms[i] - Atoms[j]).Equals((Dim)0));
            }
        }
    }

    [Fact]
    public void Sums_and_products_do_not_hang_on_the_order_in_which_they_are_written()
    {
        for (var i = 0; i < Atoms.Length; i++)
        {
            for (var j = 0; j < Atoms.Length; j++)
            {
                var (left, right, third) = (Atoms[i], Atoms[j], Atoms[(i + j) % Atoms.Length]);
                Assert.Equal((left + right + third).ToString(), (third + right + left).ToString());
                Assert.Equal((left * right * third).ToString(), (right * third * left).ToString());
                Assert.Equal(left * (right + third), (third * left) + (right * left));
            }
        }
    }

    public static TheoryData<Dim, long> Values => new()
    {
        { Div(a, 2), 3 },
        { Div(-a, 2), -4 },
        { Div(a, b), 3 },
        { Mod(a, b), 1 },
        { Mod(-a, b), 1 },
        { Dim.Min(a, b), 2 },
        { Dim.Max(a, b), 7 },
        { Dim.Min(Dim.Min(a, b), c), 2 },
        { Dim.Max(Dim.Max(a, b), c), 11 },
        { Dim.Min(a, c) - Dim.Max(b, c), -4 },
        { Dim.Power(2, a), 128 },
        { Dim.Power(3, b), 9 },
        { Dim.Power(2, a - 2), 32 },
        { (a * b) - (3 * c), -19 },
        { Div((a * c) + 3, b + 2), 20 },
    };

    [Theory, MemberData(nameof(Values))]
    public void Has_a_value(Dim dim, long expected)
    {
        long ValueOf(Symbol symbol) => symbol.Name == "a" ? 7 : symbol.Name == "b" ? 2 : 11;
        Assert.True(dim.TryEvaluate(ValueOf, out var value));
        Assert.Equal(expected, value);
        Assert.Equal((Dim)expected, dim.Substitute(symbol => ValueOf(symbol)));
    }

    [Fact]
    public void Has_no_value_where_it_cannot_be_computed()
    {
        Assert.False(Div(a, b - 2).TryEvaluate(_ => 2, out _));
        Assert.False(Dim.Min(Div(a, b - 2), c).TryEvaluate(_ => 2, out _));
        Assert.False(Dim.Item(widths, a).TryEvaluate(_ => 2, out _));
        Assert.False(Dim.Power(2, a).TryEvaluate(_ => 63, out _));
        Assert.False(Dim.Power(2, a - b).TryEvaluate(symbol => symbol.Name == "a" ? 1 : 2, out _));
        Assert.True(Dim.Power(2, a).TryEvaluate(_ => 62, out _));
        Assert.True(Dim.Power(2, a).TryEvaluate(_ => 0, out var one));
        Assert.Equal(1, one);
    }

    [Fact]
    public void Operands_are_replaced()
    {
        Dim? Replace(Symbol symbol) => symbol.Name == "a" ? 2 * b : null;
        Assert.Equal(b, Div(a, 2).Substitute(Replace));
        Assert.Equal(b, Dim.Min(a, b).Substitute(Replace));
        Assert.Equal(2 * b, Dim.Max(a, b).Substitute(Replace));
        Assert.Equal(Dim.Power(2, 2 * b), Dim.Power(2, a).Substitute(Replace));
        Assert.Equal(Dim.Item(widths, 2 * b), Dim.Item(widths, a).Substitute(Replace));
        Assert.Equal((2 * b) + (2 * b * b), (a + (a * b)).Substitute(Replace));
    }

    [Fact]
    public void Powers_beyond_64_bits_are_not_known()
    {
        Assert.Equal(Dim.Constant(1L << 62), Dim.Power(2, 62));
        Assert.Equal("?overflow", Dim.Power(2, 63).ToString());
        Assert.Equal("?overflow", Dim.Power(2, -1).ToString());
        Assert.Equal((Dim)1, Dim.Power(7, 0));
        Assert.Equal("?overflow", Dim.Power(2, a + 63).ToString());
        Assert.Equal(Dim.Constant(1L << 62) * Dim.Power(2, a), Dim.Power(2, a + 62));
    }

    [Theory]
    [InlineData(1L << 31, 1L << 31, 1L << 62)]
    [InlineData(1L << 31, 1L << 32, null)]
    [InlineData(-(1L << 31), 1L << 32, null)]
    [InlineData(-(1L << 31), 1L << 31, -(1L << 62))]
    [InlineData(3037000500, 3037000500, null)]
    [InlineData(3037000499, 3037000499, 9223372030926249001)]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MaxValue, -1, -long.MaxValue)]
    [InlineData(long.MaxValue, 2, null)]
    [InlineData(0, long.MaxValue, 0L)]
    public void Products_beyond_64_bits_are_not_known(long left, long right, long? product)
    {
        Assert.Equal(product is { } value ? value : Dim.Constant(long.MinValue), (Dim)left * right);
        Assert.Equal(product is not null, (a * right).TryEvaluate(_ => left, out var evaluated));
        Assert.Equal(product ?? evaluated, evaluated);
    }

    [Theory]
    [InlineData(long.MaxValue, 1, null)]
    [InlineData(long.MaxValue - 1, 1, long.MaxValue)]
    [InlineData(-long.MaxValue, -1, null)]
    [InlineData(-long.MaxValue, -2, null)]
    [InlineData(1 - long.MaxValue, -1, -long.MaxValue)]
    [InlineData(long.MaxValue, -long.MaxValue, 0L)]
    public void Sums_beyond_64_bits_are_not_known(long left, long right, long? sum)
    {
        Assert.Equal(sum is { } value ? value : Dim.Constant(long.MinValue), (Dim)left + right);
        Assert.Equal(sum is not null, (a + right).TryEvaluate(_ => left, out var evaluated));
        Assert.Equal(sum ?? evaluated, evaluated);
    }

    [Theory]
    [InlineData("flatten(A)", new long[] { 1L << 31, 1L << 31 }, 1L << 62)]
    [InlineData("flatten(A)", new long[] { 1L << 31, 1L << 32 }, null)]
    [InlineData("flatten(A)", new long[] { 3037000500, 3037000500 }, null)]
    [InlineData("flatten(A)", new long[] { long.MaxValue, 1 }, long.MaxValue)]
    [InlineData("flatten(A)", new long[] { 0, long.MaxValue }, 0L)]
    [InlineData("pad(A, (1, 0))", new long[] { long.MaxValue - 1 }, long.MaxValue)]
    [InlineData("pad(A, (1, 0))", new long[] { long.MaxValue }, null)]
    [InlineData("pad(A, (1, 1))", new long[] { long.MaxValue - 1 }, null)]
    public void Sizes_beyond_64_bits_are_not_known_in_a_call(string output, long[] shape, long? size)
    {
        using var call = new ConcreteContract(Contract.Parse($"(*A) -> {output}"), new Dictionary<string, Value>()).Begin();
        call.AddInput(shape);
        Assert.Equal(size is not null, call.TryApply());
        Assert.Null(call.Failure);
        if (size is { } expected)
            Assert.Equal([(nint)expected], call.Lengths(0));
    }
}
