namespace ShapeGen;

/// <summary>
/// How much a convolution over one dimension pads its input on either side with zeros: a number, <c>"valid"</c> for none, or
/// <c>"same"</c> for as much as keeps the size.
/// </summary>
public readonly record struct Padding1d
{
    private Padding1d(int size, PaddingMode mode) => (Size, Mode) = (size, mode);

    /// <summary>The padding on either side; 0 for <c>"same"</c>, whose padding depends on the kernel.</summary>
    public int Size { get; }

    /// <summary>True for <c>"same"</c>.</summary>
    public bool IsSame => Mode == PaddingMode.Same;

    internal PaddingMode Mode { get; }

    /// <summary>So many on either side.</summary>
    [Meaning("value")]
    public static implicit operator Padding1d(int value) => new(value, PaddingMode.Sizes);

    /// <summary><c>"same"</c> or <c>"valid"</c>.</summary>
    /// <exception cref="ArgumentException">Another text.</exception>
    [Meaning("value == \"valid\" ? 0 : value")]
    public static implicit operator Padding1d(string value) => new(0, PaddingModes.Parse(value));

    /// <summary>The padding as PyTorch prints it: <c>same</c>, <c>valid</c> or <c>1</c>.</summary>
    public override string ToString() => PaddingModes.Name(Mode) ?? Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
