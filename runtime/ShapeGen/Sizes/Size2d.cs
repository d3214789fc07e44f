using System.Globalization;

namespace ShapeGen;

/// <summary>A size for each of two spatial dimensions: a number stands for both, a pair gives height and width.</summary>
/// <param name="Height">The size of the first of the two dimensions.</param>
/// <param name="Width">The size of the second.</param>
public readonly record struct Size2d(int Height, int Width)
{
    /// <summary>One number where all are equal, as PyTorch prints a size that was given as a number.</summary>
    internal string Short => Height == Width ? Height.ToString(CultureInfo.InvariantCulture) : ToString();

    /// <summary>The same size for both dimensions.</summary>
    [Meaning("(value, value)")]
    public static implicit operator Size2d(int value) => new(value, value);

    /// <summary>A size for each dimension.</summary>
    [Meaning("value")]
    public static implicit operator Size2d((int Height, int Width) value) => new(value.Height, value.Width);

    /// <summary>The pair as PyTorch prints it: <c>(3, 2)</c>.</summary>
    public override string ToString() => $"({Height}, {Width})";
}
