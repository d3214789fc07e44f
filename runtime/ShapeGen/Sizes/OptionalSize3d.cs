using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>
/// An output size for each of three spatial dimensions: null stands for the size of the input; a number stands for all, a triple gives depth,
/// height and width.
/// </summary>
/// <param name="Depth">The size of the first of the three dimensions; null for that of the input.</param>
/// <param name="Height">The size of the second; null for that of the input.</param>
/// <param name="Width">The size of the third; null for that of the input.</param>
public readonly record struct OptionalSize3d(int? Depth, int? Height, int? Width) : IContractValue
{
    /// <summary>Whether the size was given as one number, as which PyTorch then prints it.</summary>
    private bool IsNumber { get; init; }

    /// <summary>The same size for all dimensions.</summary>
    [Meaning("(value, value, value)")]
    public static implicit operator OptionalSize3d(int value) => new(value, value, value) { IsNumber = true };

    /// <summary>A size for each dimension.</summary>
    [Meaning("value")]
    public static implicit operator OptionalSize3d((int Depth, int Height, int Width) value) => new(value.Depth, value.Height, value.Width);

    /// <summary>A size for each dimension, null for that of the input.</summary>
    [Meaning("value")]
    public static implicit operator OptionalSize3d((int? Depth, int? Height, int? Width) value) => new(value.Depth, value.Height, value.Width);

    /// <summary>The triple as PyTorch prints it: <c>(5, None, 7)</c>; the number where one was given.</summary>
    public override string ToString() => IsNumber ? Text(Depth) : $"({Text(Depth)}, {Text(Height)}, {Text(Width)})";

    Value IContractValue.ToValue() => new ListValue([Part(Depth), Part(Height), Part(Width)]);

    private static string Text(int? size) => size?.ToString(CultureInfo.InvariantCulture) ?? "None";

    private static Value Part(int? size) => size is { } number ? new IntegerValue(number) : Value.Null;
}
