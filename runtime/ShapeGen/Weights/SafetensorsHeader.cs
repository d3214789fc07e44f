using System.Buffers.Binary;

namespace ShapeGen;

/// <summary>The header of a safetensors file, held against the file's length.</summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The format's own bound on its header, in bytes.</summary>
    private const int MaxLength = 100_000_000;

    private const int PrefixLength = sizeof(ulong);

    private SafetensorsHeader(IReadOnlyList<SafetensorsEntry> entries, long dataStart) => (Entries, DataStart) = (entries, dataStart);

    /// <summary>The entries in the header's order.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>Where in the stream the entries' bytes begin.</summary>
    public long DataStart { get; }

    /// <summary>Reads from the stream's position on to its end. Nothing larger than the stream is allocated.</summary>
    public static SafetensorsHeader Read(Stream stream, WeightFileErrors errors)
    {
        if (!stream.CanSeek)
            throw new ArgumentException("The stream cannot seek; copy it into a MemoryStream first.", nameof(stream));

        var start = stream.Position;
        var length = ReadLength(stream, stream.Length - start, errors);
        var json = new byte[length];
        errors.ReadExactly(json);

        var entries = SafetensorsHeaderParser.Parse(json, PrefixLength, errors);
        var data = new DataRange(PrefixLength + length, stream.Length - start);
        foreach (var entry in entries)
            CheckEntry(entry, data, errors);
        CheckLayout(entries, data, errors);
        return new(entries, start + data.Start);
    }

    private static int ReadLength(Stream stream, long available, WeightFileErrors errors)
    {
        if (available < PrefixLength)
            throw errors.At(0, $"the header's length takes {PrefixLength} bytes, but there are {Math.Max(0, available)}");

        Span<byte> prefix = stackalloc byte[PrefixLength];
        errors.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > (ulong)(available - PrefixLength))
            throw errors.At(0, $"the header's length is {length}, but only {available - PrefixLength} bytes follow");
        if (length > MaxLength)
            throw errors.At(0, $"the header's length is {length}; at most {MaxLength} are allowed");
        return (int)length;
    }

    private static void CheckEntry(SafetensorsEntry entry, DataRange data, WeightFileErrors errors)
    {
        var (begin, end) = (entry.Begin, entry.End);
        if (begin > end)
            throw errors.In(entry, $"its data_offsets [{begin}, {end}] end before they begin");
        if (end > data.Length)
            throw errors.In(entry, $"its data_offsets [{begin}, {end}] reach to byte {data.Start + (decimal)end}, but the file ends at byte {data.End}");

        if (!TryCountBytes(entry, out var bytes))
            throw errors.In(entry, $"its shape {entry.ShapeText} has more numbers than a tensor can hold ({Array.MaxLength})");
        if (bytes != end - begin)
            throw errors.In(entry, $"its shape {entry.ShapeText} of {entry.DType} takes {bytes} bytes, but its data_offsets [{begin}, {end}] span {end - begin}");
    }

    private static bool TryCountBytes(SafetensorsEntry entry, out long bytes)
    {
        var count = 1L;
        for (var i = 0; i < entry.Shape.Count; i++)
        {
            var size = entry.Shape[i];
            if (size > Array.MaxLength || count * size > Array.MaxLength)
            {
                bytes = 0;
                return false;
            }

            count *= size;
        }

        bytes = count * NumberTypes.SizeOf(entry.DType);
        return true;
    }

    /// <summary>The entries lie side by side from the first byte to the last.</summary>
    private static void CheckLayout(IReadOnlyList<SafetensorsEntry> entries, DataRange data, WeightFileErrors errors)
    {
        SafetensorsEntry? previous = null;
        List<SafetensorsEntry> ordered = [.. entries];
        ordered.Sort((left, right) => left.Begin != right.Begin ? left.Begin.CompareTo(right.Begin) : left.End.CompareTo(right.End));
        foreach (var entry in ordered)
        {
            var expected = previous?.End ?? 0;
            if (entry.Begin < expected)
                throw errors.In(entry, $"its bytes from {data.Start + entry.Begin} on overlap those of {WeightFileErrors.Quote(previous!.Name)}, which end at {data.Start + expected}");
            if (entry.Begin > expected)
                throw errors.In(entry, $"its bytes begin at {data.Start + entry.Begin}, and those from {data.Start + expected} on belong to no entry");
            previous = entry;
        }

        if (data.Start + (previous?.End ?? 0) is var last && last != data.End)
            throw errors.At(last, $"the {data.End - last} bytes to the end belong to no entry");
    }

    private sealed record DataRange(long Start, long End)
    {
        public long Length => End - Start;
    }
}
