using System.Text.Json;

namespace ShapeGen.Shapes.Tests;

/// <summary>What PyTorch says of each line of golden/shapes.jsonl, against the contract of the operation or layer.</summary>
public class PyTorchVerdictTests
{
    private const string Broadcast = "(*A), (*B) -> broadcast(A, B)";
    private const string Reduce = "(*A) -> reduce(A, dim, keepdim)";

    private static readonly Dictionary<string, string> contracts = new()
    {
        ["add"] = Broadcast,
        ["sub"] = Broadcast,
        ["mul"] = Broadcast,
        ["div"] = Broadcast,
        ["maximum"] = Broadcast,
        ["matmul"] = "(*A), (*B) -> matmul(A, B)",
        ["bmm"] = "(B, N, M), (B, M, P) -> (B, N, P)",
        ["linear"] = "(*, I), (O, I), [(O)] -> (*, O)",
        ["scaled_dot_product_attention"] = "(*B, L, E), (*B, S, E), (*B, S, V) -> (*B, L, V)",
        ["cat"] = "(*A)[k] -> cat(A, dim)",
        ["stack"] = "(*A)[k] -> stack(A, dim)",
        ["reshape"] = "(*A) -> reshape(A, shape)",
        ["permute"] = "(*A) -> permute(A, dims)",
        ["transpose"] = "(*A) -> transpose(A, dim0, dim1)",
        ["squeeze"] = "(*A) -> squeeze(A, dim)",
        ["unsqueeze"] = "(*A) -> unsqueeze(A, dim)",
        ["chunk"] = "(*A) -> chunk(A, chunks, dim)",
        ["split"] = "(*A) -> split(A, split_size, dim)",
        ["select"] = "(*A) -> select(A, dim, index)",
        ["narrow"] = "(*A) -> narrow(A, dim, start, length)",
        ["sum"] = Reduce,
        ["mean"] = Reduce,
        ["amax"] = Reduce,
        ["expand"] = "(*A) -> expand(A, shape)",
        ["pad"] = "(*A) -> pad(A, pad)",
        ["einsum1"] = "(*A) -> einsum(equation, A)",
        ["einsum2"] = "(*A), (*B) -> einsum(equation, A, B)",
        ["einsum3"] = "(*A), (*B), (*C) -> einsum(equation, A, B, C)",
        ["Flatten"] = "(*A) -> flatten(A, start_dim, end_dim)",
        ["Unflatten"] = "(*A) -> unflatten(A, dim, unflattened_size)",
        ["GLU"] = "(*A) -> chunk(A, 2, dim)[0], A[dim] % 2 == 0",
        ["Linear"] = "(*, in_features) -> (*, out_features)",
        ["Bilinear"] = "(*B, in1_features), (*B, in2_features) -> (*B, out_features)",
        ["Conv1d"] = "(N?, in_channels, L) -> (N?, out_channels, Lout), "
            + "Lout = padding == \"same\" ? L : (L + 2*(padding == \"valid\" ? 0 : padding) - dilation*(kernel_size - 1) - 1)//stride + 1, "
            + "Lout >= 1",
        ["GRUCell"] = "(N?, input_size), [(N?, hidden_size)] -> (N?, hidden_size)",
        ["LSTM"] = "batch_first ? (N?, L, input_size) : (L, N?, input_size), [((D*num_layers, N?, H), (D*num_layers, N?, hidden_size))] -> "
            + "batch_first ? (N?, L, D*H) : (L, N?, D*H), ((D*num_layers, N?, H), (D*num_layers, N?, hidden_size)), "
            + "D = bidirectional ? 2 : 1, H = proj_size > 0 ? proj_size : hidden_size",
    };

    private static readonly Dictionary<string, string> defaults = new()
    {
        ["Flatten"] = "start_dim = 1, end_dim = -1",
        ["GLU"] = "dim = -1",
        ["Conv1d"] = "padding = 0, stride = 1, dilation = 1",
        ["LSTM"] = "num_layers = 1, batch_first = false, bidirectional = false, proj_size = 0",
    };

    public static TheoryData<string> Names => [.. Lines().Select(NameOf).Where(name => name == "einsum" || contracts.ContainsKey(name)).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_PyTorch(string name)
    {
        var lines = Lines().Where(line => NameOf(line) == name && !IsConstructor(line)).ToArray();
        Assert.All(lines, line => Assert.Equal(Expected(line), Applied(line)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_PyTorch_where_sizes_are_numbers(string name)
    {
        var lines = Lines().Where(line => NameOf(line) == name && !IsConstructor(line)).ToArray();
        Assert.All(lines, line => Assert.Equal(Expected(line), Called(line)));
    }

    private static string Applied(JsonElement line)
    {
        var shapes = Shapes(line.GetProperty("inputs")).Select(lengths => (ContractInput)Shape.Of(lengths.Select(length => (Dim)length)));
        IReadOnlyList<ContractInput> inputs = IsList(line) ? [new ListInput([.. shapes])] : [.. shapes];
        var outcome = ContractOf(line).Apply(inputs, Scope(line), Facts.None);
        return outcome.Failure is not null ? "error" : Applying.Text(outcome.Outputs.SelectMany(output => output is ListInput list ? list.Items : [output]));
    }

    private static string Called(JsonElement line)
    {
        using var call = new ConcreteContract(ContractOf(line), Scope(line)).Begin();
        if (IsList(line))
            call.BeginList();
        foreach (var lengths in Shapes(line.GetProperty("inputs")))
            call.AddInput(lengths);
        if (IsList(line))
            call.EndList();
        if (!call.TryApply())
            return "error";
        return string.Join(", ", Enumerable.Range(0, ContractOf(line).OutputCount).SelectMany(output =>
            Enumerable.Range(0, call.Count(output)).Select(item => Text([.. call.Lengths(output, item).Select(length => (long)length)]))));
    }

    private static string Expected(JsonElement line) =>
        line.TryGetProperty("outputs", out var outputs) ? string.Join(", ", Shapes(outputs).Select(Text)) : "error";

    private static string Text(long[] lengths) => $"({string.Join(", ", lengths)})";

    private static Contract ContractOf(JsonElement line)
    {
        var name = NameOf(line);
        return Contract.Parse(contracts[name == "einsum" ? name + line.GetProperty("inputs").GetArrayLength() : name]);
    }

    private static Dictionary<string, Value> Scope(JsonElement line)
    {
        var scope = Applying.Arguments(defaults.GetValueOrDefault(NameOf(line), ""));
        foreach (var argument in line.GetProperty("args").EnumerateObject())
            scope[argument.Name] = NameOf(line) == "Conv1d" && argument.Value.ValueKind == JsonValueKind.Array ? ToValue(argument.Value[0]) : ToValue(argument.Value);
        return scope;
    }

    private static Value ToValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => (Dim)value.GetInt64(),
        JsonValueKind.True or JsonValueKind.False => new BooleanValue(new Truth(value.GetBoolean())),
        JsonValueKind.String => new TextValue(value.GetString()!),
        JsonValueKind.Null => Value.Null,
        _ => new ListValue([.. value.EnumerateArray().Select(ToValue)]),
    };

    private static bool IsList(JsonElement line) => NameOf(line) is "cat" or "stack";

    private static bool IsConstructor(JsonElement line) => line.TryGetProperty("at", out var at) && at.GetString() == "constructor";

    private static string NameOf(JsonElement line) => line.GetProperty(line.TryGetProperty("op", out _) ? "op" : "layer").GetString()!;

    private static long[][] Shapes(JsonElement shapes) =>
        [.. shapes.EnumerateArray().Select(shape => shape.EnumerateArray().Select(length => length.GetInt64()).ToArray())];

    private static IEnumerable<JsonElement> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "shapes.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);
}
