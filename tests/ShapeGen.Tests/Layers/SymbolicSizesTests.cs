using ShapeGen.Shapes;

namespace ShapeGen.Tests.Layers;

/// <summary>Attention, losses, parts and products where sizes are symbols: what fits is not refused and leaves nothing open.</summary>
public class SymbolicSizesTests
{
    private static readonly Value nothing = Value.Null;

    [Theory]
    [InlineData(AttentionOperations.AttentionContract, "(N, H, L, e)|(N, H, S, e)|(N, H, S, v)", "(N, H, L, v)")]
    [InlineData(AttentionOperations.AttentionContract, "(N, H, L, e)|(N, H, L, e)|(N, H, L, e)|(L, L)", "(N, H, L, e)")]
    [InlineData(MatrixOperations.LinearContract, "(*B, h)|(o, h)|(o)", "(*B, o)")]
    [InlineData(MatrixOperations.LinearContract, "(N, L, h)|(o, h)", "(N, L, o)")]
    [InlineData(MatrixOperations.BmmContract, "(N, a, b)|(N, b, c)", "(N, a, c)")]
    [InlineData(LossOperations.ClassEachContract, "(N, C, L)|(N, L)", "(N, L)")]
    [InlineData(LossOperations.ElementwiseEachContract, "(N, C)|(N, C)", "(N, C)")]
    [InlineData(EinsumOperations.Contract2, "(N, a, b)|(N, b, c)", "(N, a, c)", "equation", "bij,bjk->bik")]
    public void What_fits_is_proven(string contract, string inputs, string output, string name = "", string text = "")
    {
        var outcome = Apply(contract, inputs, name.Length == 0 ? [] : new() { [name] = new TextValue(text) });
        Assert.Null(outcome.Failure);
        Assert.True(outcome.IsComplete);
        Assert.Equal(output, ((ShapeInput)outcome.Outputs[0]).Shape.ToString());
    }

    [Theory]
    [InlineData(AttentionOperations.AttentionContract, "(N, H, L, e)|(N, H, S, e)|(N, H, S, v)|(S, L)")]
    [InlineData(AttentionOperations.AttentionContract, "(N, H, L, e)|(N, H, S, e)|(N, H, L, v)")]
    [InlineData(MatrixOperations.LinearContract, "(*B, h)|(o, h)|(h)")]
    [InlineData(LossOperations.ClassEachContract, "(N, C, L)|(N, C)")]
    public void What_cannot_fit_is_refused(string contract, string inputs) => Assert.NotNull(Apply(contract, inputs, []).Failure);

    [Fact]
    public void Half_of_an_even_size_is_known() =>
        Assert.Equal("(N, h)", Single(GatingOperations.GluContract, "(N, 2*h)", new() { ["dim"] = (Dim)1 }));

    [Fact]
    public void Attention_over_a_batch_or_without_one()
    {
        Dictionary<string, Value> scope = new()
        {
            ["embedDim"] = Dim.Of(new Symbol("e")), ["numHeads"] = (Dim)8, ["kdim"] = nothing, ["vdim"] = nothing,
            ["addBiasKv"] = new BooleanValue(Condition.False), ["addZeroAttn"] = new BooleanValue(Condition.False),
            ["batchFirst"] = new BooleanValue(Condition.True), ["averageAttnWeights"] = new BooleanValue(Condition.True),
        };
        var batch = Apply(MultiheadAttention.Contract, "(N, L, e)|(N, L, e)|(N, L, e)", scope);
        Assert.Equal(["(N, L, e)", "(N, L, L)"], batch.Outputs.Select(output => ((ShapeInput)output).Shape.ToString()));
        Assert.True(batch.IsComplete);
        var single = Apply(MultiheadAttention.Contract, "(L, e)|(S, e)|(S, e)", scope);
        Assert.Equal(["(L, e)", "(L, S)"], single.Outputs.Select(output => ((ShapeInput)output).Shape.ToString()));
        Assert.NotNull(Apply(MultiheadAttention.Contract, "(N, L, e)|(N, L, h)|(N, L, e)", scope).Failure);
    }

    private static string Single(string contract, string input, Dictionary<string, Value> scope) =>
        ((ShapeInput)Apply(contract, input, scope).Outputs[0]).Shape.ToString();

    private static ContractOutcome Apply(string contract, string inputs, Dictionary<string, Value> scope) =>
        Contract.Parse(contract).Apply([.. inputs.Split('|').Select(Read)], scope, Facts.None);

    private static ContractInput Read(string shape) => new Shape(shape[1..^1].Split(", ").Select(size =>
        size.StartsWith('*') ? (ShapeItem)new Pack(size[1..]) : SizeOf(size)));

    private static Dim SizeOf(string text)
    {
        var expression = Expression.Parse(text);
        var symbols = expression.Names.ToDictionary(name => name.Key, name => (Value)Dim.Of(new Symbol(name.Key)));
        return ((IntegerValue)expression.Evaluate(symbols, Facts.None)).Dim;
    }
}
