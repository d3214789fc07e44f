using System.Text.Json;

namespace ShapeGen;

/// <summary>Reads the JSON of a safetensors header, and only what the format allows.</summary>
internal ref struct SafetensorsHeaderParser
{
    /// <summary>PyTorch's own bound.</summary>
    private const int MaxRank = 64;

    private readonly WeightFileErrors errors;
    private readonly int start;
    private readonly List<SafetensorsEntry> entries = [];
    private readonly HashSet<string> names = [];
    private Utf8JsonReader json;

    private SafetensorsHeaderParser(ReadOnlySpan<byte> header, int start, WeightFileErrors errors)
    {
        (this.start, this.errors) = (start, errors);
        json = new Utf8JsonReader(header);
    }

    private readonly long Offset => start + json.TokenStartIndex;

    /// <summary>The entries in order; their offsets are not yet held against anything.</summary>
    /// <param name="header">The JSON.</param>
    /// <param name="start">Where in the content it begins.</param>
    /// <param name="errors">Makes the exceptions.</param>
    public static List<SafetensorsEntry> Parse(ReadOnlySpan<byte> header, int start, WeightFileErrors errors)
    {
        if (!header.StartsWith((byte)'{'))
            throw errors.At(start, "the header must be a JSON object");

        var parser = new SafetensorsHeaderParser(header, start, errors);
        parser.ParseHeader();
        return parser.entries;
    }

    private void ParseHeader()
    {
        Next();
        while (NextIsProperty())
        {
            var offset = Offset;
            var name = Text();
            if (!names.Add(name))
                throw errors.At(offset, $"the name {WeightFileErrors.Quote(name)} is there twice");

            Next();
            if (name == Safetensors.Metadata)
                SkipMetadata();
            else
                entries.Add(ParseEntry(name, offset));
        }

        Next();
    }

    private void SkipMetadata()
    {
        ExpectInMetadata(JsonTokenType.StartObject);
        while (NextIsProperty())
        {
            Next();
            ExpectInMetadata(JsonTokenType.String);
        }
    }

    private SafetensorsEntry ParseEntry(string name, long offset)
    {
        Expect(JsonTokenType.StartObject, name, "must be a JSON object");
        string? type = null;
        long[]? shape = null;
        long[]? range = null;
        while (NextIsProperty())
        {
            switch (Text())
            {
                case "dtype" when type is null:
                    type = ParseType(name);
                    break;
                case "shape" when shape is null:
                    shape = ParseSizes(name, "shape", MaxRank);
                    break;
                case "data_offsets" when range is null:
                    range = ParseSizes(name, "data_offsets", 2);
                    break;
                case "dtype" or "shape" or "data_offsets":
                    throw errors.In(name, Offset, $"'{Text()}' is there twice");
                case var property:
                    throw errors.In(name, Offset, $"{WeightFileErrors.Quote(property)} has no place beside dtype, shape and data_offsets");
            }
        }

        if (type is null || shape is null || range is not [var begin, var end])
            throw errors.In(name, offset, "it must have a dtype, a shape and data_offsets of two numbers");
        return new(name, type, shape) { Begin = begin, End = end, HeaderOffset = offset };
    }

    private string ParseType(string name)
    {
        Next();
        Expect(JsonTokenType.String, name, "dtype must be a string");
        var type = Text();
        return NumberTypes.IsKnown(type)
            ? type
            : throw errors.In(name, Offset, $"the dtype {WeightFileErrors.Quote(type)} is not one of {string.Join(", ", NumberTypes.Names)}");
    }

    private long[] ParseSizes(string name, string property, int maxCount)
    {
        Next();
        if (json.TokenType != JsonTokenType.StartArray)
            throw errors.In(name, Offset, $"{property} must be an array");

        var sizes = new long[maxCount];
        var count = 0;
        while (Next() != JsonTokenType.EndArray)
        {
            if (count == maxCount)
                throw errors.In(name, Offset, $"{property} has more than {maxCount} numbers");
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out var size) || size < 0)
                throw errors.In(name, Offset, $"{property} must hold whole numbers from 0 to {long.MaxValue}");
            sizes[count++] = size;
        }

        return sizes[..count];
    }

    private bool NextIsProperty() => Next() == JsonTokenType.PropertyName;

    private JsonTokenType Next()
    {
        try
        {
            json.Read();
            return json.TokenType;
        }
        catch (JsonException e)
        {
            throw errors.At(start + json.BytesConsumed, $"the header is not valid JSON ({e.Message.TrimEnd('.')})");
        }
    }

    private readonly void Expect(JsonTokenType type, string name, string otherwise)
    {
        if (json.TokenType != type)
            throw errors.In(name, Offset, otherwise);
    }

    private readonly void ExpectInMetadata(JsonTokenType type)
    {
        if (json.TokenType != type)
            throw errors.At(Offset, $"{Safetensors.Metadata} must be an object of strings");
    }

    private readonly string Text()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw errors.At(Offset, "the text is not valid Unicode");
        }
    }
}
