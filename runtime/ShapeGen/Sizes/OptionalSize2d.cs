using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>
/// An output size for each of two spatial dimensions: null stands for the size of the input; a number stands for both, a pair gives height and
/// width.
/// </summary>
/// <param name="Height">The size of the first of the two dimensions; null for that of the input.</param>
/// <param name="Width">The size of the second; null for that of the input.</param>
public readonly record struct OptionalSize2d(int? Height, int? Width) : IContractValue
{
    /// <summary>Whether the size was given as one number, as which PyTorch then prints it.</summary>
    private bool IsNumber { get; init; }

    /// <summary>The same size for both dimensions.</summary>
    [Meaning("(value, value)")]
    public static implicit operator OptionalSize2d(int value) => new(value, value) { IsNumber = true };

    /// <summary>A size for each dimension.</summary>
    [Meaning("value")]
    public static implicit operator OptionalSize2d((int Height, int Width) value) => new(value.Height, value.Width);

    /// <summary>A size for each dimension, null for that of the input.</summary>
    [Meaning("value")]
    public static implicit operator OptionalSize2d((int? Height, int? Width) value) => new(value.Height, value.Width);

    /// <summary>The pair as PyTorch prints it: <c>(5, None)</c>; the number where one was given.</summary>
    public override string ToString() => IsNumber ? Text(Height) : $"({Text(Height)}, {Text(Width)})";

    Value IContractValue.ToValue() => new ListValue([Part(Height), Part(Width)]);

    private static string Text(int? size) => size?.ToString(CultureInfo.InvariantCulture) ?? "None";

    private static Value Part(int? size) => size is { } number ? new IntegerValue(number) : Value.Null;
}
