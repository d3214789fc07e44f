using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen.Golden.Tests;

/// <summary>Arithmetic, products, parts and enlargements by PyTorch's name and arguments.</summary>
internal static class GoldenArithmetic
{
    private static readonly Dictionary<string, GoldenOperation> all = new()
    {
        ["add"] = new(ExtremumOperations.BroadcastContract, (x, _) => Platform(() => x[0] + x[1])),
        ["sub"] = new(ExtremumOperations.BroadcastContract, (x, _) => Platform(() => x[0] - x[1])),
        ["mul"] = new(ExtremumOperations.BroadcastContract, (x, _) => Platform(() => x[0] * x[1])),
        ["div"] = new(ExtremumOperations.BroadcastContract, (x, _) => Platform(() => x[0] / x[1])),
        ["maximum"] = new(ExtremumOperations.BroadcastContract, (x, _) => [x[0].Maximum(x[1])]),
        ["amax"] = new(ExtremumOperations.ReduceContract, (x, a) => [x[0].Amax(a.Int("dim"), a.Flag("keepdim"))]),
        ["bmm"] = new(MatrixOperations.BmmContract, (x, _) => [x[0].Bmm(x[1])]),
        ["linear"] = new(MatrixOperations.LinearContract, (x, _) => [x[0].Linear(x[1], x.Length > 2 ? x[2] : null)]),
        ["scaled_dot_product_attention"] = new(AttentionOperations.AttentionContract, (x, _) => [x[0].ScaledDotProductAttention(x[1], x[2])]),
        ["split"] = new(PartOperations.SplitContract, (x, a) => [.. Split(x[0], a)]),
        ["expand"] = new(EnlargingOperations.ExpandContract, (x, a) => [x[0].Expand(a.Sizes("shape"))]),
        ["pad"] = new(EnlargingOperations.PadContract, (x, a) => [x[0].Pad(a.Sizes("pad"), a.Text("mode", "constant"))]) { Defaults = { ["mode"] = new TextValue("constant") } },
        ["einsum"] = new(EinsumOperations.Contract1, (x, a) => [Einsum(x, a.Values["equation"].GetString()!)])
        {
            Overloads = [EinsumOperations.Contract1, EinsumOperations.Contract2, EinsumOperations.Contract3],
        },
    };

    public static GoldenOperation? Find(string name) => all.GetValueOrDefault(name);

    private static IReadOnlyList<Tensor<float>> Split(Tensor<float> input, GoldenArguments arguments) =>
        arguments.Values["splitSize"].ValueKind == System.Text.Json.JsonValueKind.Number
            ? input.Split(arguments.Int("splitSize"), arguments.Int("dim"))
            : input.Split(arguments.Sizes("splitSize"), arguments.Int("dim"));

    private static Tensor<float> Einsum(Tensor<float>[] inputs, string equation) => inputs switch
    {
        [var first] => Tensor.Einsum(equation, first),
        [var first, var second] => Tensor.Einsum(equation, first, second),
        [var first, var second, var third] => Tensor.Einsum(equation, first, second, third),
        _ => throw new ArgumentException(equation),
    };

    /// <summary>The platform's operator, whose error is not ours.</summary>
    private static Tensor<float>[] Platform(Func<Tensor<float>> operation)
    {
        try
        {
            return [operation()];
        }
        catch (ArgumentException error)
        {
            throw new ShapeException(error.Message);
        }
    }
}
