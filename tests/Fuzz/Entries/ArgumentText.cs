using System.Collections;

namespace ShapeGen.Fuzz.Entries;

/// <summary>Arguments in a report.</summary>
internal static class ArgumentText
{
    private const int Longest = 120;

    public static string Of(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable list when argument.GetType().Name == "Tensor`1" => $"({string.Join(", ", Lengths(list))})",
        Array array => $"[{string.Join(", ", array.Cast<object?>().Select(Of))}]",
        _ => Short(argument),
    };

    private static IEnumerable<nint> Lengths(object tensor) => tensor switch
    {
        System.Numerics.Tensors.Tensor<float> floats => floats.Lengths.ToArray(),
        System.Numerics.Tensors.Tensor<long> longs => longs.Lengths.ToArray(),
        System.Numerics.Tensors.Tensor<int> ints => ints.Lengths.ToArray(),
        System.Numerics.Tensors.Tensor<bool> bools => bools.Lengths.ToArray(),
        _ => [],
    };

    private static string Short(object argument)
    {
        var text = argument.ToString() ?? "";
        return text.Length > Longest ? text[..Longest] : text;
    }
}
