using System.Globalization;

namespace ShapeGen.Golden.Tests;

/// <summary>Operations as C#, by PyTorch's name and arguments: a method of that name, unless it is written otherwise.</summary>
internal static class GoldenExpressions
{
    private static readonly Dictionary<string, string> operators = new() { ["add"] = "+", ["sub"] = "-", ["mul"] = "*", ["div"] = "/" };

    /// <summary>The result's type: a tuple where there are several parts.</summary>
    public static string ReturnType(GoldenCase golden, int outputs) => golden.Operation == "dot" ? "float" : CSharpText.Tuple([.. Enumerable.Repeat("Tensor<float>", outputs)]);

    /// <summary>The call with the inputs <c>x0</c>, <c>x1</c>, …</summary>
    public static string Of(GoldenCase golden, int inputCount, int outputCount)
    {
        var name = golden.Operation!;
        var inputs = Enumerable.Range(0, inputCount).Select(i => $"x{i}").ToList();
        var arguments = CSharpText.Named(golden.Arguments.Values, CSharpText.Collection).ToList();
        if (operators.TryGetValue(name, out var symbol))
            return $"{inputs[0]} {symbol} {inputs[1]}";

        return name switch
        {
            "cat" or "stack" => Call($"Tensor.{MethodName(name)}", [CSharpText.Collection(inputs), .. arguments]),
            "einsum" => Call("Tensor.Einsum", [golden.Arguments.Values["equation"].GetRawText(), .. inputs]),
            "chunk" or "split" => Parts(Call($"x0.{MethodName(name)}", arguments), outputCount),
            _ => Call($"x0.{MethodName(name)}", [.. inputs.Skip(1), .. arguments]),
        };
    }

    private static string Call(string method, IEnumerable<string> arguments) => $"{method}({string.Join(", ", arguments)})";

    private static string Parts(string call, int count) =>
        CSharpText.Tuple([.. Enumerable.Range(0, count).Select(i => $"{call}[{i}]")]);

    private static string MethodName(string name) =>
        string.Concat(name.Split('_').Select(part => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part)));
}
