using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ShapeGen.Golden.Tests;

/// <summary>PyTorch's arguments and shapes as C# and as contracts write them.</summary>
internal static class CSharpText
{
    /// <summary>Named arguments; a list is what the function makes of its items.</summary>
    public static IEnumerable<string> Named(IReadOnlyDictionary<string, JsonElement> values, Func<IReadOnlyList<string>, string> list) =>
        values.Select(argument => $"{argument.Key}: {Literal(argument.Value, list)}");

    /// <summary>A size, or a tuple of sizes.</summary>
    public static string Tuple(IReadOnlyList<string> items) => items.Count == 1 ? items[0] : $"({string.Join(", ", items)})";

    /// <summary>A collection expression.</summary>
    public static string Collection(IReadOnlyList<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>The tensor's shape in a contract.</summary>
    public static string Shape(Tensor<float> tensor) => Shape(tensor.Lengths.ToArray());

    /// <summary>The shape in a contract.</summary>
    public static string Shape(nint[] sizes) => $"({string.Join(", ", sizes)})";

    /// <summary>A tensor, or a tuple of them.</summary>
    public static string TypeOf(Type type) =>
        type == typeof(Tensor<float>) ? "Tensor<float>"
        : type == typeof(Tensor<long>) ? "Tensor<long>"
        : type.IsAssignableTo(typeof(ITuple)) ? $"({string.Join(", ", type.GetGenericArguments().Select(TypeOf))})"
        : throw new ArgumentException(type.ToString());

    private static string Literal(JsonElement value, Func<IReadOnlyList<string>, string> list) => value.ValueKind switch
    {
        JsonValueKind.Array => list([.. value.EnumerateArray().Select(item => item.GetRawText())]),
        _ => value.GetRawText(),
    };
}
