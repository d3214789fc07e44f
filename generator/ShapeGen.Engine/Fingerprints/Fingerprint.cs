namespace ShapeGen.Engine;

/// <summary>128 bits that stand for a text or for a sequence of things: what is different has, for all that matters, another one.</summary>
public readonly record struct Fingerprint(ulong First, ulong Second)
{
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of nothing.</summary>
    public static Fingerprint Empty { get; } = new(14695981039346656037, 7809847782465536322);

    /// <summary>This sequence and one more number.</summary>
    public Fingerprint With(ulong number) => new(Mix(First ^ number) * Prime, Mix(Second + number) * 0x9E3779B97F4A7C15);

    /// <summary>This sequence and one more.</summary>
    public Fingerprint With(Fingerprint other) => With(other.First).With(other.Second);

    /// <summary>This sequence and a text.</summary>
    public Fingerprint With(string? text)
    {
        if (text is null)
            return With(ulong.MaxValue);

        var result = With((ulong)text.Length);
        for (var i = 0; i < text.Length; i += 4)
        {
            ulong packed = 0;
            for (var k = i; k < Math.Min(i + 4, text.Length); k++)
                packed = (packed << 16) | text[k];
            result = result.With(packed);
        }

        return result;
    }

    /// <summary>This sequence and those texts.</summary>
    public Fingerprint With(IEnumerable<string> texts) => texts.Aggregate(this, (result, text) => result.With(text)).With(0);

    private static ulong Mix(ulong value) => value ^ (value >> 29);
}
