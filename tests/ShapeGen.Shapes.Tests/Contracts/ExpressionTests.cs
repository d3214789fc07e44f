namespace ShapeGen.Shapes.Tests;

public class ExpressionTests
{
    [Theory]
    [InlineData("2 + 3*4 - -1", "15")]
    [InlineData("-7//2", "-4")]
    [InlineData("-7 % 3", "2")]
    [InlineData("7//0", "?")]
    [InlineData("n*m + n", "m*n + n")]
    [InlineData("(n, n)", "(n, n)")]
    [InlineData("(n,)", "(n)")]
    [InlineData("(n)", "n")]
    [InlineData("size[0] + size[-1]", "7")]
    [InlineData("size[2]", "?")]
    [InlineData("size", "(3, 4)")]
    [InlineData("product(size)", "12")]
    [InlineData("product(B)", "product(B)")]
    [InlineData("product(*)", "12*n")]
    [InlineData("B[-1]", "?")]
    [InlineData("rank(*)", "2")]
    [InlineData("rank(B)", "?")]
    [InlineData("nothing ?? n", "n")]
    [InlineData("n ?? 3", "n")]
    [InlineData("min(n, 3, n)", "min(n, 3)")]
    [InlineData("nothing == null", "true")]
    [InlineData("n != null", "true")]
    [InlineData("mode == \"same\"", "true")]
    [InlineData("mode != \"same\" or 3 > 2 and not 2 > 3", "true")]
    [InlineData("mode == 3", "false")]
    [InlineData("size == (3, 4)", "true")]
    [InlineData("size == (3, 5)", "false")]
    [InlineData("slope == null ? 1 : 2", "2")]
    [InlineData("slope*2", "?")]
    [InlineData("unbound + 1", "?")]
    [InlineData("unbound == 1 and false", "false")]
    [InlineData("unbound == 1 ? 2 : 2", "2")]
    [InlineData("unbound == 1 ? 2 : 3", "?")]
    [InlineData("unbound == 1 ? (1, 2) : (1, 3)", "(1, ?unknown)")]
    [InlineData("(n, \"x\", null, true)", "(n, \"x\", null, true)")]
    [InlineData("len((n, \"x\"))", "2")]
    [InlineData("9223372036854775807 + 1", "?")]
    [InlineData("broadcast((n, 1), size)", "?")]
    [InlineData("broadcast((3, 1), size)", "(3, 4)")]
    [InlineData("reshape(size, (2, -1))", "(2, 6)")]
    [InlineData("reshape(size, (5, -1))", "?")]
    public void Has_a_value(string text, string value)
    {
        var scope = new Dictionary<string, Value>
        {
            ["n"] = Dim.Of(new Symbol("n")),
            ["m"] = Dim.Of(new Symbol("m")),
            ["size"] = new ListValue([(Dim)3, (Dim)4]),
            ["B"] = new ShapeValue(new Shape(new Pack("B"))),
            ["*"] = new ShapeValue(Shape.Of(12, Dim.Of(new Symbol("n")))),
            ["nothing"] = Value.Null,
            ["mode"] = new TextValue("same"),
            ["slope"] = new NumberValue(0.5),
        };
        Assert.Equal(value, Text(Expression.Parse(text).Evaluate(scope, Facts.None)));
    }

    [Fact]
    public void A_condition_on_symbols_is_left_to_the_facts()
    {
        var scope = Applying.Arguments("inChannels = c, groups = g");
        var value = Expression.Parse("inChannels % groups == 0").Evaluate(scope, Facts.None);
        Assert.Equal("c % g == 0", Assert.IsType<BooleanValue>(value).Condition.ToString());
    }

    [Theory]
    [InlineData("n +", 3, "a size or a shape is expected, not the end")]
    [InlineData("n m", 2, "',' or the end is expected, not 'm'")]
    [InlineData("[n]", 0, "'[…]' stands for optional inputs and can only be one of the inputs")]
    [InlineData("(n?)", 1, "an optional dimension can only stand in the shape of an input or an output")]
    public void A_malformed_expression_is_refused_with_its_place(string text, int column, string message)
    {
        Assert.False(Expression.TryParse(text, out _, out var error));
        Assert.Equal((column, message), (error!.Column, error.Message));
        Assert.Throws<FormatException>(() => Expression.Parse(text));
    }

    [Fact]
    public void Names_are_given_with_their_first_use()
    {
        var expression = Expression.Parse("a + b[0] == a and product(*C) > product(*)");
        Assert.Equal(["a 0", "b 4", "C 27"], expression.Names.Select(name => $"{name.Key} {name.Value}"));
        Assert.Equal("a + b[0] == a and product(*C) > product(*)", expression.ToString());
    }

    private static string Text(Value value) => value switch
    {
        IntegerValue integer => integer.Dim.ToString(),
        BooleanValue { Condition: Truth truth } => truth.Value ? "true" : "false",
        TextValue text => $"\"{text.Text}\"",
        ListValue list => $"({string.Join(", ", list.Items.Select(Text))})",
        ShapeValue shape => shape.Shape.ToString(),
        NullValue => "null",
        UnknownValue => "?",
        _ => value.ToString(),
    };
}
