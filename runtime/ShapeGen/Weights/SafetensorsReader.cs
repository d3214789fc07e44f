namespace ShapeGen;

/// <summary>A safetensors file.</summary>
internal sealed class SafetensorsReader : WeightFile
{
    private readonly Stream stream;
    private readonly SafetensorsHeader header;

    /// <summary>Reads the header from the stream's position on.</summary>
    public SafetensorsReader(Stream stream)
        : this(stream, new WeightFileErrors(stream, "safetensors file"))
    {
    }

    private SafetensorsReader(Stream stream, WeightFileErrors errors)
        : base(errors) => (this.stream, header) = (stream, SafetensorsHeader.Read(stream, errors));

    /// <inheritdoc/>
    public override IReadOnlyList<SafetensorsEntry> Entries => header.Entries;

    /// <inheritdoc/>
    protected override void ReadNumbers(WeightEntry entry, Span<float> numbers)
    {
        stream.Position = header.DataStart + ((SafetensorsEntry)entry).Begin;
        Decode(stream, entry.DType, numbers);
    }
}
