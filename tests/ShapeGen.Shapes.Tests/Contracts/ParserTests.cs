using System.Text.RegularExpressions;

namespace ShapeGen.Shapes.Tests;

public class ParserTests
{
    public static TheoryData<string> Contracts => [.. Examples.Contracts];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Printing_and_reading_again_changes_nothing(string text)
    {
        var printed = Contract.Parse(text).ToString();
        Assert.Equal(text, printed);
        Assert.Equal(printed, Contract.Parse(printed).ToString());
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Spaces_mean_nothing(string text)
    {
        var tokens = Regex.Matches(text, "\"[^\"]*\"|\\w+|->|//|[=!<>]=|\\?\\?|\\S");
        var spaced = string.Join(" \n\t", tokens.Select(token => token.Value));
        Assert.Equal(text, Contract.Parse(spaced).ToString());
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_prefix_is_read_or_refused_at_a_place_in_it(string text)
    {
        for (var length = 0; length < text.Length; length++)
            AssertReadOrRefused(text[..length]);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_text_with_a_character_missing_or_changed_is_read_or_refused_at_a_place_in_it(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            AssertReadOrRefused(text.Remove(index, 1));
            foreach (var other in "()[],*?:=<>+-/%\"aN0 !.")
                AssertReadOrRefused(text[..index] + other + text[(index + 1)..]);
        }
    }

    [Theory]
    [InlineData("(", 10_000)]
    [InlineData("(N, C, (", 10_000)]
    [InlineData("[", 10_000)]
    [InlineData("(N", 10_000)]
    [InlineData("(-", 10_000)]
    [InlineData("(A) -> -", 10_000)]
    [InlineData("(A) -> (A), x = not ", 10_000)]
    [InlineData("a ? b : ", 10_000)]
    [InlineData("a ? ", 10_000)]
    [InlineData("max(", 10_000)]
    [InlineData("x[", 10_000)]
    public void Deep_nesting_is_refused(string open, int count)
    {
        AssertReadOrRefused(string.Concat(Enumerable.Repeat(open, count)));
        AssertReadOrRefused($"(N) -> (N), x = {string.Concat(Enumerable.Repeat(open, count))}1");
    }

    [Theory]
    [InlineData(" + a")]
    [InlineData("*a")]
    [InlineData(" ?? a")]
    [InlineData("[0]")]
    public void A_long_chain_is_refused(string link)
    {
        var text = "(N) -> (N), x = a" + string.Concat(Enumerable.Repeat(link, 10_000));
        Assert.False(Contract.TryParse(text, out _, out var error));
        Assert.Equal("the contract is nested too deeply", error!.Message);
    }

    [Fact]
    public void A_long_chain_of_definitions_is_refused()
    {
        var definitions = string.Concat(Enumerable.Range(0, 5000).Select(index => $", a{index} = a{index + 1}"));
        Assert.False(Contract.TryParse("(N) -> (N)" + definitions, out _, out var error));
        Assert.InRange(error!.Column, 0, definitions.Length);
    }

    [Theory]
    [InlineData("", 0, 0, "a size or a shape is expected, not the end")]
    [InlineData("(N)", 3, 0, "'->' is expected, not the end")]
    [InlineData("(N) ->", 6, 0, "a size or a shape is expected, not the end")]
    [InlineData("N -> (N)", 0, 1, "a shape in parentheses is expected, not 'N'")]
    [InlineData("(N) -> N", 7, 1, "a shape in parentheses is expected, not 'N'")]
    [InlineData("(N) -> (N) (M)", 11, 1, "',' or the end is expected, not '('")]
    [InlineData("(N $ C) -> (N)", 3, 1, "'$' has no meaning here")]
    [InlineData("(N, C -> (N)", 6, 2, "')' is expected, not '->'")]
    [InlineData("(N) -> (99999999999999999999)", 8, 20, "the number is too large")]
    [InlineData("(N) -> (N), a = 1 < 2 < 3", 22, 1, "comparisons do not chain; join them with 'and'")]
    [InlineData("(2?) -> (N)", 1, 2, "only a single name can be optional: 'N?'")]
    [InlineData("(N) -> (N), N", 12, 1, "a shape, a definition 'name = value' or a condition is expected")]
    [InlineData("(N) -> (N), a = 1, (M)", 19, 3, "outputs stand before definitions and requirements")]
    [InlineData("(N) -> [(N)]", 7, 5, "'[…]' stands for optional inputs and can only be one of the inputs")]
    [InlineData("[] -> (N)", 0, 2, "'[…]' needs at least one shape")]
    [InlineData("[N] -> (N)", 1, 1, "a shape in parentheses is expected here")]
    [InlineData("(N) -> (N), a = min((N?, 1), 2)", 21, 2, "an optional dimension can only stand in the shape of an input or an output")]
    [InlineData("broadcast(A, B) -> (N)", 0, 15, "a shape in parentheses is expected here, such as '(N, C)' or '(*A)'")]
    [InlineData("(*, N, *) -> (N)", 7, 1, "a shape can have one '*' only")]
    [InlineData("(N?, M?) -> (N)", 5, 2, "optional dimensions of one shape must have the same name")]
    [InlineData("(*, M?) -> (N)", 1, 1, "'*' and an optional dimension cannot be told apart")]
    [InlineData("(N, \"a\") -> (N)", 4, 3, "a size is expected here")]
    [InlineData("(N, a == 1) -> (N)", 4, 6, "a size is expected here")]
    [InlineData("(N, (1, 2)) -> (N)", 4, 6, "a size is expected here")]
    [InlineData("(N) -> (N), a == \"x", 17, 2, "the text has no closing quote")]
    [InlineData("(N) -> foo(N)", 7, 3, "'foo' is not a function; there are min, max, product, rank, len, broadcast, reshape, permute, transpose, cat, stack, matmul, flatten, unflatten, reduce, select, narrow, split, chunk, squeeze, unsqueeze, expand, pad, einsum, interpolate, unbind, reflect, replicate, circular, repeat, element, slice")]
    [InlineData("(*A) -> narrow(A, 1)", 8, 12, "narrow(A, dim, start, length) cannot take 2 arguments")]
    [InlineData("(N) -> (N), a = 1, a = 2", 19, 1, "'a' is defined twice")]
    [InlineData("(N) -> (N), a = b + 1, b = 2*a", 12, 1, "'a' is defined by itself")]
    [InlineData("c ? (N) : ((N), (M)) -> (N)", 0, 20, "both branches need the same number of tensors, but have 1 and 2")]
    [InlineData("(N) -> (and)", 8, 3, "a size or a shape is expected, not 'and'")]
    [InlineData("(N) -> (*null)", 9, 4, "a name is expected, not 'null'")]
    public void A_malformed_contract_is_refused_with_its_place(string text, int column, int length, string message)
    {
        Assert.False(Contract.TryParse(text, out var contract, out var error));
        Assert.Null(contract);
        Assert.Equal(new ContractError(column, length, message), error);
        Assert.Equal($"column {column + 1}: {message}", Assert.Throws<FormatException>(() => Contract.Parse(text)).Message);
    }

    [Fact]
    public void Names_are_those_that_are_not_defined_with_their_first_use()
    {
        var contract = Contract.Parse("(*B, n, M?) -> (*B, k, M?), k = n + stride[0], k > limit");
        Assert.Equal(["B 2", "n 5", "M 8", "stride 36", "limit 51"], contract.Names.Select(name => $"{name.Key} {name.Value}"));
    }

    [Theory]
    [InlineData("(N) -> (N)", 1, 1)]
    [InlineData("-> (N)", 0, 1)]
    [InlineData("(N), [((M), (K))], [(L)] -> (N), ((M), (K))", 4, 3)]
    [InlineData("c ? ((N), (M)) : ((M), (N)) -> (N)", 2, 1)]
    [InlineData("((N)), (((M)), ((K))) -> ((N))", 3, 1)]
    [InlineData("(N)[k] -> (*B)[3]", 1, 1)]
    public void Tuples_of_tensors_are_flattened(string text, int inputs, int outputs)
    {
        var contract = Contract.Parse(text);
        Assert.Equal((inputs, outputs), (contract.InputCount, contract.OutputCount));
    }

    [Fact]
    public void Optional_inputs_are_known_as_such()
    {
        var contract = Contract.Parse("(N), [((M), (K))], c ? [(L)] : (L) -> (N)");
        Assert.Equal([false, true, true, true], Enumerable.Range(0, 4).Select(contract.IsOptional));
    }

    private static void AssertReadOrRefused(string text)
    {
        if (Contract.TryParse(text, out var contract, out var error))
        {
            Assert.Equal(text, contract!.Text);
            Assert.Equal(contract.ToString(), Contract.Parse(contract.ToString()).ToString());
            return;
        }

        Assert.InRange(error!.Column, 0, text.Length);
        Assert.InRange(error.Length, error.Column == text.Length ? 0 : 1, text.Length - error.Column);
        Assert.NotEmpty(error.Message);
        if (Expression.TryParse(text, out var expression, out error))
            Assert.Equal(text, expression!.Text);
        else
            Assert.InRange(error!.Column, 0, text.Length);
    }
}
