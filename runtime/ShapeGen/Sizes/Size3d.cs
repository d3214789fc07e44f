using System.Globalization;

namespace ShapeGen;

/// <summary>A size for each of three spatial dimensions: a number stands for all, a triple gives depth, height and width.</summary>
/// <param name="Depth">The size of the first of the three dimensions.</param>
/// <param name="Height">The size of the second.</param>
/// <param name="Width">The size of the third.</param>
public readonly record struct Size3d(int Depth, int Height, int Width)
{
    /// <summary>One number where all are equal, as PyTorch prints a size that was given as a number.</summary>
    internal string Short => Depth == Height && Height == Width ? Depth.ToString(CultureInfo.InvariantCulture) : ToString();

    /// <summary>The same size for all dimensions.</summary>
    [Meaning("(value, value, value)")]
    public static implicit operator Size3d(int value) => new(value, value, value);

    /// <summary>A size for each dimension.</summary>
    [Meaning("value")]
    public static implicit operator Size3d((int Depth, int Height, int Width) value) => new(value.Depth, value.Height, value.Width);

    /// <summary>The triple as PyTorch prints it: <c>(3, 2, 2)</c>.</summary>
    public override string ToString() => $"({Depth}, {Height}, {Width})";
}
