namespace ShapeGen;

/// <summary>
/// How much a convolution over three dimensions pads its input on either side with zeros: a number or a triple, <c>"valid"</c> for none, or
/// <c>"same"</c> for as much as keeps the size.
/// </summary>
public readonly record struct Padding3d
{
    private Padding3d(Size3d size, PaddingMode mode) => (Size, Mode) = (size, mode);

    /// <summary>The padding on either side; 0 for <c>"same"</c>, whose padding depends on the kernel.</summary>
    public Size3d Size { get; }

    /// <summary>True for <c>"same"</c>.</summary>
    public bool IsSame => Mode == PaddingMode.Same;

    internal PaddingMode Mode { get; }

    /// <summary>So many on every side.</summary>
    [Meaning("(value, value, value)")]
    public static implicit operator Padding3d(int value) => new(value, PaddingMode.Sizes);

    /// <summary>A number for each dimension.</summary>
    [Meaning("value")]
    public static implicit operator Padding3d((int Depth, int Height, int Width) value) => new(value, PaddingMode.Sizes);

    /// <summary><c>"same"</c> or <c>"valid"</c>.</summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    [Meaning("value == \"valid\" ? (0, 0, 0) : value")]
    public static implicit operator Padding3d(string value) => new(0, PaddingModes.Parse(value));

    /// <summary>The padding as PyTorch prints it: <c>same</c>, <c>valid</c> or <c>(1, 2, 2)</c>.</summary>
    public override string ToString() => PaddingModes.Name(Mode) ?? Size.ToString();
}
