namespace Digits;

/// <summary>Handwritten digits of 28 by 28 pixels, each from 0 (paper) to 1 (ink), and what they show.</summary>
public sealed class DigitSet
{
    /// <summary>Rows and columns of a picture.</summary>
    public const int Side = 28;

    /// <summary>Pixels of a picture.</summary>
    public const int Pixels = Side * Side;

    /// <summary>How many different digits there are.</summary>
    public const int Classes = 10;

    private readonly float[] pixels;
    private readonly byte[] labels;

    private DigitSet(float[] pixels, byte[] labels) => (this.pixels, this.labels) = (pixels, labels);

    /// <summary>How many pictures there are.</summary>
    public int Count => labels.Length;

    /// <summary>The pixels of that many pictures from an index on, row by row.</summary>
    public ReadOnlySpan<float> Images(int first, int count) => pixels.AsSpan(first * Pixels, count * Pixels);

    /// <summary>What the picture shows.</summary>
    public int Label(int index) => labels[index];

    /// <summary>Reads the held-out digits from a folder.</summary>
    public static DigitSet Load(string folder)
    {
        var bytes = IdxFile.Read(Path.Combine(folder, "mnist-heldout1000-images-idx3-ubyte.gz"), out var sizes);
        var labels = IdxFile.Read(Path.Combine(folder, "mnist-heldout1000-labels-idx1-ubyte.gz"), out var labelSizes);
        if (sizes is not [_, Side, Side] || labelSizes is not [var count] || count != sizes[0])
            throw new InvalidDataException($"Expected n pictures of {Side} by {Side} and n labels, but found sizes [{string.Join(", ", sizes)}] and [{string.Join(", ", labelSizes)}].");

        return new DigitSet(Array.ConvertAll(bytes, value => value / 255f), labels);
    }
}
