using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>A size, stride or padding along the three axes of space. Where there are fewer axes, the leading ones are 1 (padding: 0).</summary>
/// <param name="Depth">Along the first axis.</param>
/// <param name="Height">Along the second axis.</param>
/// <param name="Width">Along the third axis, whose floats are adjacent.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Volume(int Depth, int Height, int Width)
{
    /// <summary>The product of the three.</summary>
    public int Count => checked(Depth * Height * Width);

    /// <summary>A size, stride or dilation along one axis.</summary>
    public static Volume Of(int width) => new(1, 1, width);

    /// <summary>A size, stride or dilation along two axes.</summary>
    public static Volume Of(int height, int width) => new(1, height, width);

    /// <summary>Padding along one axis.</summary>
    public static Volume Padding(int width) => new(0, 0, width);

    /// <summary>Padding along two axes.</summary>
    public static Volume Padding(int height, int width) => new(0, height, width);
}
