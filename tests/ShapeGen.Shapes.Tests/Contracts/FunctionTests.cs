namespace ShapeGen.Shapes.Tests;

/// <summary>What PyTorch gives and refuses, function by function; where all sizes are numbers, without symbols too.</summary>
public class FunctionTests
{
    private const string Refused = "refused";

    [Theory]
    [InlineData("(3)", "(3)", "()")]
    [InlineData("(2, 3)", "(3)", "(2)")]
    [InlineData("(3)", "(3, 4)", "(4)")]
    [InlineData("(5, 2, 3)", "(3)", "(5, 2)")]
    [InlineData("(3)", "(5, 3, 4)", "(5, 4)")]
    [InlineData("(2, 3)", "(3, 4)", "(2, 4)")]
    [InlineData("(5, 1, 2, 3)", "(4, 3, 6)", "(5, 4, 2, 6)")]
    [InlineData("(N, 2, H)", "(H, 4)", "(N, 2, 4)")]
    [InlineData("(*B, 2, 3)", "(3, 4)", "(*B, 2, 4)")]
    [InlineData("(*B, 3)", "(3)", "(*B)")]
    [InlineData("(*B, 3)", "(3, 4)", "(*B, 4)")]
    [InlineData("(*B, 3)", "(5, 3, 4)", "unknown")]
    [InlineData("(*B)", "(3)", "unknown")]
    [InlineData("(2, 3)", "(*B)", "unknown")]
    [InlineData("(2, 3)", "(*B, 4)", "unknown")]
    [InlineData("(2, 3)", "(2)", Refused)]
    [InlineData("(2)", "(3)", Refused)]
    [InlineData("(2, 3)", "(4, 3)", Refused)]
    [InlineData("()", "(3)", Refused)]
    [InlineData("(3)", "()", Refused)]
    [InlineData("(5, 2, 3)", "(4, 3, 6)", Refused)]
    [InlineData("(N, H)", "(M, 4)", Refused)]
    public void Matmul(string left, string right, string result) => Gives("(*A), (*B) -> matmul(A, B)", $"{left}, {right}", "", result);

    [Theory]
    [InlineData("(2, 3, 4)", "null", "false", "()")]
    [InlineData("(2, 3, 4)", "null", "true", "(1, 1, 1)")]
    [InlineData("(2, 3, 4)", "(1,)", "false", "(2, 4)")]
    [InlineData("(2, 3, 4)", "(-1,)", "true", "(2, 3, 1)")]
    [InlineData("(2, 3, 4)", "(0, 2)", "false", "(3)")]
    [InlineData("(2, 3, 4)", "(-3, 1)", "true", "(1, 1, 4)")]
    [InlineData("(2, 3, 4)", "1", "false", "(2, 4)")]
    [InlineData("(2, 3, 4)", "(3,)", "false", Refused)]
    [InlineData("(2, 3, 4)", "(-4,)", "false", Refused)]
    [InlineData("(2, 3, 4)", "(1, -2)", "false", Refused)]
    [InlineData("()", "(0,)", "false", "()")]
    [InlineData("()", "(-1,)", "true", "()")]
    [InlineData("()", "(1,)", "false", Refused)]
    [InlineData("(*B, 3)", "null", "false", "()")]
    [InlineData("(*B, 3)", "null", "true", "unknown")]
    [InlineData("(*B, 3)", "(-1,)", "true", "(*B, 1)")]
    [InlineData("(*B, 3)", "(-1,)", "false", "(*B)")]
    [InlineData("(2, 3)", "(unknown,)", "false", "unknown")]
    public void Reduce(string shape, string dims, string keepdim, string result) =>
        Gives("(*A) -> reduce(A, dims, keepdim)", shape, dims.Contains("unknown") ? $"dims = unknown, keepdim = {keepdim}" : $"dims = {dims}, keepdim = {keepdim}", result);

    [Theory]
    [InlineData("(2, 3)", "(4, 5)", "(8, 15)")]
    [InlineData("(2, 3)", "(2, 1, 3)", "(2, 2, 9)")]
    [InlineData("(2, 3)", "(0, 1)", "(0, 3)")]
    [InlineData("()", "(3,)", "(3)")]
    [InlineData("(N, 3)", "(2, k)", "(2*N, 3*k)")]
    [InlineData("(2, 3)", "(2,)", Refused)]
    [InlineData("(2, 3)", "(-1, 1)", Refused)]
    [InlineData("(2)", "(-1, 1)", Refused)]
    [InlineData("(*B, 2)", "(2, 2)", "unknown")]
    public void Repeat(string shape, string counts, string result) => Gives("(*A) -> repeat(A, counts)", shape, $"counts = {counts}", result);

    [Theory]
    [InlineData("(1, 2, 1)", "null", "(2)")]
    [InlineData("(1, 2, 1)", "0", "(2, 1)")]
    [InlineData("(1, 2, 1)", "1", "(1, 2, 1)")]
    [InlineData("(1, 2, 1)", "-1", "(1, 2)")]
    [InlineData("(1, 2, 1)", "-3", "(2, 1)")]
    [InlineData("(1, 2, 1)", "3", Refused)]
    [InlineData("(1, 2, 1)", "-4", Refused)]
    [InlineData("()", "0", "()")]
    [InlineData("(N, 1)", "null", "unknown")]
    [InlineData("(N, 1)", "-1", "(N)")]
    [InlineData("(*B, 1)", "-1", "(*B)")]
    [InlineData("(*B, 1)", "null", "unknown")]
    public void Squeeze(string shape, string dim, string result)
    {
        Gives("(*A) -> squeeze(A, dim)", shape, $"dim = {dim}", result);
        if (dim == "null")
            Gives("(*A) -> squeeze(A)", shape, "", result);
    }

    [Theory]
    [InlineData("[(2, 3), (4, 3)]", "0", "(6, 3)")]
    [InlineData("[(2, 3), (2, 4)]", "-1", "(2, 7)")]
    [InlineData("[(0), (2, 3)]", "0", "(2, 3)")]
    [InlineData("[(2, 3), (0)]", "1", "(2, 3)")]
    [InlineData("[(0), (0)]", "0", "(0)")]
    [InlineData("[(0, 3), (2, 3)]", "0", "(2, 3)")]
    [InlineData("[(N), (M)]", "0", "(M + N)")]
    [InlineData("[(*B, 2), (*B, 3)]", "-1", "(*B, 5)")]
    [InlineData("[(*B, 2), (*C, 3)]", "-1", "unknown")]
    [InlineData("[(*B, 2), (3)]", "-1", "unknown")]
    [InlineData("[(2, 3), (2, 4)]", "0", Refused)]
    [InlineData("[(2, 3), (2)]", "0", Refused)]
    [InlineData("[(2, 3), (2, 3)]", "2", Refused)]
    [InlineData("[(2, 3), (2, 3)]", "-3", Refused)]
    [InlineData("[]", "0", Refused)]
    [InlineData("(N, 1, 16)[L]", "1", "(N, L, 16)")]
    [InlineData("(N, 2, 16)[L]", "-3", "(L*N, 2, 16)")]
    public void Cat(string list, string dim, string result) => Gives("(*A)[k] -> cat(A, dim)", list, $"dim = {dim}", result);

    [Fact]
    public void Cat_of_nothing_is_refused() => Assert.NotNull(Applying.Apply("(*A)[k] -> cat(A, 0)", "(2, 16)[0]").Failure);

    [Theory]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "0", "(3, 4, 5)")]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "1", "(4, 3, 5)")]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "2", "(4, 5, 3)")]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "-1", "(4, 5, 3)")]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "-3", "(3, 4, 5)")]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "3", Refused)]
    [InlineData("[(4, 5), (4, 5), (4, 5)]", "-4", Refused)]
    [InlineData("[(4), (5)]", "0", Refused)]
    [InlineData("[(4), (4, 1)]", "0", Refused)]
    [InlineData("[]", "0", Refused)]
    [InlineData("(2, 3)[L]", "1", "(2, L, 3)")]
    [InlineData("(*B, 2)[L]", "-1", "(*B, 2, L)")]
    [InlineData("(*B, 2)[L]", "-2", "(*B, L, 2)")]
    public void Stack(string list, string dim, string result) => Gives("(*A)[k] -> stack(A, dim)", list, $"dim = {dim}", result);

    [Theory]
    [InlineData("(10, 3)", "4", "0", "[(4, 3), (4, 3), (2, 3)]")]
    [InlineData("(10, 3)", "5", "0", "[(5, 3), (5, 3)]")]
    [InlineData("(10, 3)", "20", "0", "[(10, 3)]")]
    [InlineData("(10, 3)", "2", "-1", "[(10, 2), (10, 1)]")]
    [InlineData("(10, 3)", "(3, 7)", "0", "[(3, 3), (7, 3)]")]
    [InlineData("(10, 3)", "(0, 10)", "0", "[(0, 3), (10, 3)]")]
    [InlineData("(10, 3)", "(3, 6)", "0", Refused)]
    [InlineData("(10, 3)", "(3, 8)", "0", Refused)]
    [InlineData("(10, 3)", "(11, -1)", "0", Refused)]
    [InlineData("(10, 3)", "0", "0", Refused)]
    [InlineData("(10, 3)", "4", "2", Refused)]
    public void Split(string shape, string sizes, string dim, string result) => Gives("(*A) -> split(A, sizes, dim)", shape, $"sizes = {sizes}, dim = {dim}", result);

    [Theory]
    [InlineData("(10, 3)", "3", "0", "[(4, 3), (4, 3), (2, 3)]")]
    [InlineData("(10, 3)", "4", "0", "[(3, 3), (3, 3), (3, 3), (1, 3)]")]
    [InlineData("(10, 3)", "2", "0", "[(5, 3), (5, 3)]")]
    [InlineData("(5, 3)", "4", "0", "[(2, 3), (2, 3), (1, 3)]")]
    [InlineData("(3, 5)", "1", "-1", "[(3, 5)]")]
    [InlineData("(10, 3)", "0", "0", Refused)]
    [InlineData("(10, 3)", "3", "2", Refused)]
    public void Chunk(string shape, string chunks, string dim, string result) => Gives("(*A) -> chunk(A, chunks, dim)", shape, $"chunks = {chunks}, dim = {dim}", result);

    [Theory]
    [InlineData("(3, 2)", "0", "(2)[3]")]
    [InlineData("(3, 2)", "-1", "(3)[2]")]
    [InlineData("(3, 2)", "2", Refused)]
    public void Unbind(string shape, string dim, string result) => Gives("(*A) -> unbind(A, dim)", shape, $"dim = {dim}", result);

    [Theory]
    [InlineData("(5, 3)", "0", "1", "2", "(2, 3)")]
    [InlineData("(5, 3)", "-1", "0", "3", "(5, 3)")]
    [InlineData("(5, 3)", "0", "3", "2", "(2, 3)")]
    [InlineData("(5, 3)", "0", "-2", "2", "(2, 3)")]
    [InlineData("(5, 3)", "0", "5", "0", "(0, 3)")]
    [InlineData("(5, 3)", "0", "3", "3", Refused)]
    [InlineData("(5, 3)", "0", "6", "0", Refused)]
    [InlineData("(5, 3)", "0", "-6", "1", Refused)]
    [InlineData("(5, 3)", "0", "0", "-1", Refused)]
    [InlineData("(5, 3)", "2", "0", "1", Refused)]
    [InlineData("(*B, 3)", "-1", "1", "2", "(*B, 2)")]
    public void Narrow(string shape, string dim, string start, string length, string result) =>
        Gives("(*A) -> narrow(A, dim, start, length)", shape, $"dim = {dim}, start = {start}, length = {length}", result);

    [Theory]
    [InlineData("(5, 3)", "0", "4", "(3)")]
    [InlineData("(5, 3)", "-1", "0", "(5)")]
    [InlineData("(5, 3)", "0", "-5", "(3)")]
    [InlineData("(5, 3)", "0", "5", Refused)]
    [InlineData("(5, 3)", "0", "-6", Refused)]
    [InlineData("(5, 3)", "2", "0", Refused)]
    [InlineData("(*B, 3)", "-1", "2", "(*B)")]
    [InlineData("(*B, 3)", "-1", "3", Refused)]
    public void Select(string shape, string dim, string index, string result) => Gives("(*A) -> select(A, dim, index)", shape, $"dim = {dim}, index = {index}", result);

    [Theory]
    [InlineData("((1, 3), (0, 4))", "(2, 4)")]
    [InlineData("((-5, -1), (0, 4))", "(4, 4)")]
    [InlineData("((5, 5), (0, 4))", "(0, 4)")]
    [InlineData("((3, 2), (0, 4))", Refused)]
    [InlineData("((0, 6), (0, 4))", Refused)]
    [InlineData("((0, -6), (0, 4))", Refused)]
    [InlineData("((0, 5), (0, 4), (0, 1))", Refused)]
    public void Slice(string ranges, string result) => Gives("(*A) -> slice(A, ranges)", "(5, 4)", $"ranges = {ranges}", result);

    [Theory]
    [InlineData(1, "(4, 4)")]
    [InlineData(-1, "(1, 4)")]
    [InlineData(-5, "(5, 4)")]
    [InlineData(5, "(0, 4)")]
    [InlineData(6, Refused)]
    [InlineData(-6, Refused)]
    public void Slice_to_the_end(int start, string result)
    {
        var ranges = new ListValue([new ListValue([(Dim)start, Value.Null]), new ListValue([(Dim)0, (Dim)4])]);
        var outcome = Contract.Parse("(*A) -> slice(A, ranges)").Apply([Shape.Of(5, 4)], new Dictionary<string, Value> { ["ranges"] = ranges }, Facts.None);
        Assert.Equal(result, outcome.Failure is null ? Applying.Text(outcome.Outputs) : Refused);
    }

    [Theory]
    [InlineData("(2, 3, 4)", "(1, 2)", "(2, 3, 7)")]
    [InlineData("(2, 3, 4)", "(1, 2, 3, 4)", "(2, 10, 7)")]
    [InlineData("(2, 3, 4)", "(-1, -1)", "(2, 3, 2)")]
    [InlineData("(2, 3, 4)", "(-3, -2)", Refused)]
    [InlineData("(2, 3, 4)", "(1,)", Refused)]
    [InlineData("(2, 3, 4)", "(1, 1, 1, 1, 1, 1, 1, 1)", Refused)]
    [InlineData("(*B, 4)", "(1, 1)", "(*B, 6)")]
    public void Pad(string shape, string pad, string result) => Gives("(*A) -> pad(A, pad)", shape, $"pad = {pad}", result);

    [Theory]
    [InlineData("reflect", "(2, 3, 4)", "(1, 1)", "(2, 3, 6)")]
    [InlineData("reflect", "(2, 3, 4)", "(3, 3)", "(2, 3, 10)")]
    [InlineData("reflect", "(2, 3, 4)", "(4, 0)", Refused)]
    [InlineData("reflect", "(2, 3, 4)", "(0, 4)", Refused)]
    [InlineData("reflect", "(3, 4)", "(1, 1)", "(3, 6)")]
    [InlineData("reflect", "(4)", "(1, 1)", Refused)]
    [InlineData("reflect", "(2, 3, 4, 5)", "(1, 1)", Refused)]
    [InlineData("reflect", "(2, 3, 4, 5)", "(4, 4, 3, 3)", "(2, 3, 10, 13)")]
    [InlineData("reflect", "(2, 3, 4, 5)", "(4, 4, 4, 3)", Refused)]
    [InlineData("reflect", "(3, 4, 5)", "(1, 1, 1, 1)", "(3, 6, 7)")]
    [InlineData("reflect", "(2, 3, 4, 5, 6)", "(1, 1, 1, 1, 1, 1)", "(2, 3, 6, 7, 8)")]
    [InlineData("reflect", "(1, 2, 3, 4, 5, 6)", "(1, 1, 1, 1, 1, 1, 1, 1)", Refused)]
    [InlineData("replicate", "(3, 4)", "(9, 9)", "(3, 22)")]
    [InlineData("replicate", "(4)", "(1, 1)", Refused)]
    [InlineData("circular", "(2, 3, 4)", "(4, 4)", "(2, 3, 12)")]
    [InlineData("circular", "(2, 3, 4)", "(5, 0)", Refused)]
    [InlineData("circular", "(3, 4)", "(1, 1)", Refused)]
    [InlineData("circular", "(2, 3, 4, 5)", "(5, 5, 4, 4)", "(2, 3, 12, 15)")]
    public void Border(string function, string shape, string pad, string result) => Gives($"(*A) -> {function}(A, pad)", shape, $"pad = {pad}", result);

    [Theory]
    [InlineData("(2, 3, 4)", "0", "2", "(4, 3, 2)")]
    [InlineData("(2, 3, 4)", "-1", "-2", "(2, 4, 3)")]
    [InlineData("(2, 3, 4)", "1", "1", "(2, 3, 4)")]
    [InlineData("(2, 3, 4)", "0", "3", Refused)]
    [InlineData("(2, 3, 4)", "-4", "0", Refused)]
    [InlineData("(*B, 2, 3)", "-1", "-2", "(*B, 3, 2)")]
    public void Transpose(string shape, string dim0, string dim1, string result) => Gives("(*A) -> transpose(A, dim0, dim1)", shape, $"dim0 = {dim0}, dim1 = {dim1}", result);

    [Theory]
    [InlineData("(2, 0, 1)", "(4, 2, 3)")]
    [InlineData("(-1, 0, -2)", "(4, 2, 3)")]
    [InlineData("(0, 0, 1)", Refused)]
    [InlineData("(0, -3, 1)", Refused)]
    [InlineData("(0, 1)", Refused)]
    [InlineData("(0, 1, 3)", Refused)]
    [InlineData("(0, 1, 2, 3)", Refused)]
    public void Permute(string dims, string result) => Gives("(*A) -> permute(A, dims)", "(2, 3, 4)", $"dims = {dims}", result);

    [Theory]
    [InlineData("(2, 3, 4)", "0", "-1", "(24)")]
    [InlineData("(2, 3, 4)", "1", "-1", "(2, 12)")]
    [InlineData("(2, 3, 4)", "0", "1", "(6, 4)")]
    [InlineData("(2, 3, 4)", "2", "2", "(2, 3, 4)")]
    [InlineData("(2, 3, 4)", "-2", "2", "(2, 12)")]
    [InlineData("(2, 3, 4)", "-3", "-2", "(6, 4)")]
    [InlineData("()", "0", "-1", "(1)")]
    [InlineData("(7)", "0", "0", "(7)")]
    [InlineData("(2, 3, 4)", "2", "1", Refused)]
    [InlineData("(2, 3, 4)", "3", "-1", Refused)]
    [InlineData("(2, 3, 4)", "0", "-4", Refused)]
    [InlineData("(*B, 3, 4)", "-2", "-1", "(*B, 12)")]
    public void Flatten_between(string shape, string start, string end, string result) => Gives("(*A) -> flatten(A, start, end)", shape, $"start = {start}, end = {end}", result);

    [Fact]
    public void Flatten()
    {
        Gives("(*A) -> flatten(A)", "(2, 3, 4)", "", "(24)");
        Gives("(*A) -> flatten(A, 1)", "(2, 3, 4)", "", "(2, 12)");
    }

    [Theory]
    [InlineData("(2, 12)", "1", "(3, 4)", "(2, 3, 4)")]
    [InlineData("(2, 12)", "-1", "(3, -1)", "(2, 3, 4)")]
    [InlineData("(12, 2)", "0", "(-1, 6)", "(2, 6, 2)")]
    [InlineData("(2, 12)", "1", "(5, -1)", Refused)]
    [InlineData("(2, 12)", "1", "(3, 5)", Refused)]
    [InlineData("(2, 12)", "1", "(-1, -1)", Refused)]
    [InlineData("(2, 12)", "2", "(3, 4)", Refused)]
    public void Unflatten(string shape, string dim, string sizes, string result) => Gives("(*A) -> unflatten(A, dim, sizes)", shape, $"dim = {dim}, sizes = {sizes}", result);

    [Theory]
    [InlineData("(2, 3)", "0", "(1, 2, 3)")]
    [InlineData("(2, 3)", "2", "(2, 3, 1)")]
    [InlineData("(2, 3)", "-1", "(2, 3, 1)")]
    [InlineData("(2, 3)", "-3", "(1, 2, 3)")]
    [InlineData("()", "0", "(1)")]
    [InlineData("()", "-1", "(1)")]
    [InlineData("(2, 3)", "3", Refused)]
    [InlineData("(2, 3)", "-4", Refused)]
    [InlineData("(*B, 3)", "-2", "(*B, 1, 3)")]
    public void Unsqueeze(string shape, string dim, string result) => Gives("(*A) -> unsqueeze(A, dim)", shape, $"dim = {dim}", result);

    [Theory]
    [InlineData("(1, 3)", "(4, 3)", "(4, 3)")]
    [InlineData("(1, 3)", "(4, -1)", "(4, 3)")]
    [InlineData("(1, 3)", "(2, 4, -1)", "(2, 4, 3)")]
    [InlineData("(1, 3)", "(0, 3)", "(0, 3)")]
    [InlineData("(3)", "(2, 3)", "(2, 3)")]
    [InlineData("()", "(2, 3)", "(2, 3)")]
    [InlineData("(1, 3)", "(-1, 1, 3)", Refused)]
    [InlineData("(2, 3)", "(4, 3)", Refused)]
    [InlineData("(2, 3)", "(2, 1)", Refused)]
    [InlineData("(1, 3)", "(3,)", Refused)]
    [InlineData("(1, 3)", "(-2, 3)", Refused)]
    [InlineData("(N, 1)", "(-1, 7)", "(N, 7)")]
    [InlineData("(N, 1)", "(M, 7)", Refused)]
    [InlineData("(*B, 1)", "(7,)", "unknown")]
    public void Expand(string shape, string sizes, string result) => Gives("(*A) -> expand(A, sizes)", shape, $"sizes = {sizes}", result);

    [Theory]
    [InlineData("(2, 6)", "(3, 4)", "(3, 4)")]
    [InlineData("(2, 6)", "(-1, 3)", "(4, 3)")]
    [InlineData("(2, 6)", "(-1,)", "(12)")]
    [InlineData("(2, 6)", "(2, 2, 3, 1)", "(2, 2, 3, 1)")]
    [InlineData("()", "(1,)", "(1)")]
    [InlineData("(0, 3)", "(3, 0)", "(3, 0)")]
    [InlineData("(N, 6)", "(N, 2, 3)", "(N, 2, 3)")]
    [InlineData("(N, 6)", "(-1, 3)", "(2*N, 3)")]
    [InlineData("(2, 6)", "(5, -1)", Refused)]
    [InlineData("(2, 6)", "(3, 5)", Refused)]
    [InlineData("(2, 6)", "(-1, -1)", Refused)]
    [InlineData("(2, 6)", "(-2, 6)", Refused)]
    [InlineData("(0, 3)", "(-1, 0)", Refused)]
    public void Reshape(string shape, string sizes, string result) => Gives("(*A) -> reshape(A, sizes)", shape, $"sizes = {sizes}", result);

    [Theory]
    [InlineData("ij,jk->ik", "(2, 3), (3, 4)", "(2, 4)")]
    [InlineData("ij,jk", "(2, 3), (3, 4)", "(2, 4)")]
    [InlineData("kj,ji", "(2, 3), (3, 4)", "(4, 2)")]
    [InlineData("i,j->ij", "(2), (3)", "(2, 3)")]
    [InlineData("i,i->", "(3), (3)", "()")]
    [InlineData("bij,bjk->bik", "(5, 2, 3), (5, 3, 4)", "(5, 2, 4)")]
    [InlineData("...ij,...jk->...ik", "(5, 2, 3), (3, 4)", "(5, 2, 4)")]
    [InlineData("...i,...i->...", "(5, 1, 3), (4, 3)", "(5, 4)")]
    [InlineData("...ij,jk->...ik", "(5, 2, 3), (3, 4)", "(5, 2, 4)")]
    [InlineData("ij,...jk->...ik", "(2, 3), (5, 3, 4)", "(5, 2, 4)")]
    [InlineData("ij,jk->ik", "(2, 3), (4, 5)", Refused)]
    [InlineData("ij,jk->ik", "(2, 3), (3)", Refused)]
    [InlineData("ij,jk->ik", "(2, 3), (3, 4, 5)", Refused)]
    [InlineData("...ij,...jk->...ik", "(5, 2, 3), (3)", Refused)]
    [InlineData("ij,jk->ix", "(2, 3), (3, 4)", Refused)]
    [InlineData("ij,jk->ii", "(2, 3), (3, 4)", Refused)]
    public void Einsum(string equation, string shapes, string result) => Gives("(*A), (*B) -> einsum(equation, A, B)", shapes, $"equation = \"{equation}\"", result);

    [Theory]
    [InlineData("ii->i", "(3, 3)", "(3)")]
    [InlineData("ii", "(3, 3)", "()")]
    [InlineData("ji", "(3, 4)", "(4, 3)")]
    [InlineData("ij->ji", "(3, 4)", "(4, 3)")]
    [InlineData("ii->i", "(3, 4)", Refused)]
    public void Einsum_of_one(string equation, string shape, string result) => Gives("(*A) -> einsum(equation, A)", shape, $"equation = \"{equation}\"", result);

    [Theory]
    [InlineData("(5, 3)", "(4, 2)", "()")]
    [InlineData("(5, 3)", "(-1, 0)", Refused)]
    [InlineData("(5, 3)", "(5, 0)", Refused)]
    [InlineData("(5, 3)", "(0, -4)", Refused)]
    [InlineData("(5, 3)", "(4,)", Refused)]
    public void Element(string shape, string indices, string result) => Gives("(*A) -> element(A, indices)", shape, $"indices = {indices}", result);

    [Theory]
    [InlineData("(2, 1), (3)", "(2, 3)")]
    [InlineData("(3), (2, 1)", "(2, 3)")]
    [InlineData("(), (2, 3)", "(2, 3)")]
    [InlineData("(1), (0)", "(0)")]
    [InlineData("(N, 1), (1, M)", "(N, M)")]
    [InlineData("(*B, 3), (3)", "(*B, 3)")]
    [InlineData("(3), (*B, 3)", "(*B, 3)")]
    [InlineData("(*B, 3), (*B, 1)", "(*B, 3)")]
    [InlineData("(*B, 3), (*B, 4)", Refused)]
    [InlineData("(2, 3), (4)", Refused)]
    [InlineData("(2, 3), (3, 3)", Refused)]
    [InlineData("(2), (0)", Refused)]
    [InlineData("(N), (M)", Refused)]
    public void Broadcast(string shapes, string result) => Gives("(*A), (*B) -> broadcast(A, B)", shapes, "", result);

    [Theory]
    [InlineData("(4, 5)", "size = (8, 9), factor = null", "(8, 9)")]
    [InlineData("(4, 5)", "size = 7, factor = null", "(7, 7)")]
    [InlineData("(4, 5)", "size = (7,), factor = null", "(7, 7)")]
    [InlineData("(4, 5)", "size = null, factor = 2", "(8, 10)")]
    [InlineData("(4, 5)", "size = null, factor = (2, 3)", "(8, 15)")]
    [InlineData("(4, H)", "size = null, factor = (2, 3)", "(8, 3*H)")]
    [InlineData("(4, H)", "size = null, factor = s", "(4*s, H*s)")]
    [InlineData("(4, 5)", "size = (8, 9, 10), factor = null", Refused)]
    [InlineData("(4, 5)", "size = null, factor = (2, 3, 4)", Refused)]
    [InlineData("(*B, 5)", "size = (7,), factor = null", "unknown")]
    public void Interpolate(string shape, string arguments, string result) => Gives("(*A) -> interpolate(A, size, factor)", shape, arguments, result);

    [Theory]
    [InlineData("(4, 5)", new[] { 1.5 }, "(6, 7)")]
    [InlineData("(4, 5)", new[] { 0.5 }, "(2, 2)")]
    [InlineData("(4, 5)", new[] { 2.0 }, "(8, 10)")]
    [InlineData("(4, 5)", new[] { 0.5, 3.0 }, "(2, 15)")]
    [InlineData("(4, 5)", new[] { 1e12 }, "unknown")]
    [InlineData("(4, 5)", new[] { 1e12 + 0.5 }, "unknown")]
    [InlineData("(H, 5)", new[] { 2.0 }, "(2*H, 10)")]
    [InlineData("(H, 5)", new[] { 0.5 }, "(?unknown, 2)")]
    public void Interpolate_by_fractions(string shape, double[] factors, string result)
    {
        Value[] values = [.. factors.Select(factor => new NumberValue(factor))];
        var arguments = new Dictionary<string, Value> { ["size"] = Value.Null, ["factor"] = values is [var only] ? only : new ListValue(values) };
        var outcome = Contract.Parse("(*A) -> interpolate(A, size, factor)").Apply(Applying.Inputs(shape), arguments, Facts.None);
        Assert.Null(outcome.Failure);
        Assert.Equal(result, Applying.Text(outcome.Outputs));
    }

    [Theory]
    [InlineData("(2, 3, 4)", "(24, 3, 2, 9)")]
    [InlineData("()", "(1, 0, 2, 9)")]
    [InlineData("(N, 4)", "(4*N, 2, 2, 9)")]
    public void Numbers(string shape, string result) =>
        Gives("(*A) -> (product(A), rank(A), min(a, b, c), max(a, b, c))", shape, "a = 5, b = 2, c = 9", result);

    [Fact]
    public void Numbers_of_lists()
    {
        Gives("(*A)[k] -> (len(A), len(sizes), k)", "[(2), (3)]", "sizes = (5, 6, 7)", "(2, 3, 2)");
        Gives("(*A)[k] -> (len(A), k)", "(2, 3)[L]", "", "(L, L)");
    }

    private static void Gives(string contract, string inputs, string arguments, string result)
    {
        var outcome = Applying.Apply(contract, inputs, arguments);
        Assert.Equal(result, outcome.Failure is null ? Applying.Text(outcome.Outputs) : Refused);
        if (!(inputs + arguments).Any(character => char.IsUpper(character) || character == '*') && result != "unknown")
            Assert.Equal(result, InNumbers(contract, inputs, arguments));
    }

    private static string InNumbers(string contract, string inputs, string arguments)
    {
        using var call = new ConcreteContract(Contract.Parse(contract), Applying.Arguments(arguments)).Begin();
        foreach (var input in Applying.Inputs(inputs))
            Add(call, input);
        return call.TryApply() ? Text(call, Contract.Parse(contract).ToString()) : Refused;
    }

    private static void Add(ConcreteCall call, ContractInput input)
    {
        if (input is ListInput list)
        {
            call.BeginList();
            foreach (var item in list.Items)
                Add(call, item);
            call.EndList();
            return;
        }

        call.AddInput([.. ((ShapeInput)input).Shape.Items.Select(item => item.Dim!.TryGetConstant(out var size) ? size : throw new FormatException(input.ToString()))]);
    }

    private static string Text(ConcreteCall call, string contract)
    {
        if (contract.Contains("-> unbind(", StringComparison.Ordinal))
            return $"{Text(call.Lengths(0, 0))}[{call.Count(0)}]";
        var givesList = contract.Contains("-> split(", StringComparison.Ordinal) || contract.Contains("-> chunk(", StringComparison.Ordinal);
        return givesList
            ? $"[{string.Join(", ", Enumerable.Range(0, call.Count(0)).Select(item => Text(call.Lengths(0, item))))}]"
            : Text(call.Lengths(0));
    }

    private static string Text(IEnumerable<nint> lengths) => $"({string.Join(", ", lengths)})";
}
