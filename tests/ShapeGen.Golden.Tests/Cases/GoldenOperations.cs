using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen.Golden.Tests;

/// <summary>Operations by PyTorch's name and arguments.</summary>
internal static class GoldenOperations
{
    private static readonly Dictionary<string, GoldenOperation> all = new()
    {
        ["cat"] = new(ShapeOperations.CatContract, (x, a) => [x.Cat(a.Int("dim"))], TakesList: true),
        ["stack"] = new(ShapeOperations.StackContract, (x, a) => [x.Stack(a.Int("dim"))], TakesList: true),
        ["chunk"] = new(ShapeOperations.ChunkContract, (x, a) => x[0].Chunk(a.Int("chunks"), a.Int("dim"))),
        ["narrow"] = new(ShapeOperations.NarrowContract, (x, a) => [x[0].Narrow(a.Int("dim"), a.Int("start"), a.Int("length"))]),
        ["permute"] = new(ShapeOperations.PermuteContract, (x, a) => [x[0].Permute(a.Sizes("dims"))]),
        ["reshape"] = new(ShapeOperations.ReshapeContract, (x, a) => [x[0].Reshape(a.Sizes("shape"))]),
        ["select"] = new(ShapeOperations.SelectContract, (x, a) => [x[0].Select(a.Int("dim"), a.Int("index"))]),
        ["squeeze"] = new(ShapeOperations.SqueezeContract, (x, a) => [x[0].Squeeze(a.Int("dim"))]),
        ["transpose"] = new(ShapeOperations.TransposeContract, (x, a) => [x[0].Transpose(a.Int("dim0"), a.Int("dim1"))]),
        ["unsqueeze"] = new(ShapeOperations.UnsqueezeContract, (x, a) => [x[0].Unsqueeze(a.Int("dim"))]),
        ["matmul"] = new(ProductOperations.MatmulContract, (x, _) => [x[0].Matmul(x[1])]),
        ["mean"] = new(ReductionOperations.ReduceContract, (x, a) => [x[0].Mean(a.Int("dim"), a.Flag("keepdim"))]),
        ["sum"] = new(ReductionOperations.ReduceContract, (x, a) => [x[0].Sum(a.Int("dim"), a.Flag("keepdim"))]),
    };

    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public static GoldenOperation Get(string name) =>
        all.GetValueOrDefault(name) ?? GoldenArithmetic.Find(name) ?? GoldenFurther.Find(name) ?? throw new ArgumentException($"There is no operation '{name}'.");
}

/// <summary>An operation.</summary>
/// <param name="Contract">Its contract.</param>
/// <param name="Call">Its eager call.</param>
/// <param name="TakesList">True where its inputs are one list of tensors.</param>
internal sealed record GoldenOperation(string Contract, Func<Tensor<float>[], GoldenArguments, Tensor<float>[]> Call, bool TakesList = false)
{
    /// <summary>The contracts for one, two, … inputs, where they are different methods.</summary>
    public string[]? Overloads { get; init; }

    /// <summary>The arguments that PyTorch's cases leave out and the contract names.</summary>
    public Dictionary<string, Value> Defaults { get; } = [];

    /// <summary>The contract for so many inputs.</summary>
    public string ContractFor(int inputs) => Overloads is null ? Contract : Overloads[inputs - 1];

    /// <summary>The arguments as contracts see them.</summary>
    public Dictionary<string, Value> Scope(GoldenArguments arguments)
    {
        var scope = new Dictionary<string, Value>(Defaults);
        foreach (var (name, value) in arguments.Values)
            scope[name] = ValueOf(value);
        return scope;
    }

    private static Value ValueOf(System.Text.Json.JsonElement value) => value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.True => new BooleanValue(Condition.True),
        System.Text.Json.JsonValueKind.False => new BooleanValue(Condition.False),
        System.Text.Json.JsonValueKind.Array => new ListValue([.. value.EnumerateArray().Select(ValueOf)]),
        System.Text.Json.JsonValueKind.String => new TextValue(value.GetString()!),
        _ when value.TryGetInt64(out var whole) => new IntegerValue(whole),
        _ => new NumberValue(value.GetDouble()),
    };
}
