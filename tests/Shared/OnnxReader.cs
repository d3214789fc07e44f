using System.Buffers.Binary;
using System.Text;

namespace ShapeGen.Tests.Shared;

/// <summary>An ONNX file as read back, by the numbers of its fields.</summary>
internal sealed class OnnxReader
{
    public OnnxReader(byte[] file)
    {
        var model = Fields(file);
        FormatVersion = (long)model.Single(field => field.Number == 1).Value;
        Opset = Number(Message(model, 8), 2);
        var graph = Message(model, 7);
        Name = Text(graph, 2);
        Nodes = [.. Messages(graph, 1).Select(node => new OnnxNode(Text(node, 4), Texts(node, 1), Texts(node, 2), Attributes(node)))];
        Initializers = Messages(graph, 5).ToDictionary(
            tensor => Text(tensor, 8),
            tensor => new OnnxTensor(Number(tensor, 2), [.. Numbers(tensor, 1)], Data(tensor)));
        Inputs = [.. Messages(graph, 11).Select(ValueOf)];
        Outputs = [.. Messages(graph, 12).Select(ValueOf)];
    }

    public long FormatVersion { get; }

    public long Opset { get; }

    public string Name { get; }

    public IReadOnlyList<OnnxNode> Nodes { get; }

    public IReadOnlyDictionary<string, OnnxTensor> Initializers { get; }

    /// <summary>The inputs as texts: <c>image: 1 (N, 28)</c>, the type by its number.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The outputs likewise.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The fields of a message in order: a number for a varint or a float's bits, bytes for the rest.</summary>
    public static IReadOnlyList<(int Number, object Value)> Fields(ReadOnlySpan<byte> message)
    {
        var fields = new List<(int, object)>();
        while (message.Length > 0)
        {
            var tag = Varint(ref message);
            switch (tag & 7)
            {
                case 0: fields.Add(((int)(tag >> 3), (long)Varint(ref message))); break;
                case 2: fields.Add(((int)(tag >> 3), Take(ref message, (int)Varint(ref message)))); break;
                case 5: fields.Add(((int)(tag >> 3), BinaryPrimitives.ReadSingleLittleEndian(Take(ref message, sizeof(float))))); break;
                default: throw new InvalidDataException($"a field of kind {tag & 7}");
            }
        }

        return fields;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> message)
    {
        var (value, shift) = (0ul, 0);
        while (true)
        {
            var part = Take(ref message, 1)[0];
            value |= (ulong)(part & 0x7f) << shift;
            shift += 7;
            if (part < 0x80)
                return value;
        }
    }

    private static byte[] Take(ref ReadOnlySpan<byte> message, int count)
    {
        var part = message[..count].ToArray();
        message = message[count..];
        return part;
    }

    private static IEnumerable<IReadOnlyList<(int Number, object Value)>> Messages(IReadOnlyList<(int Number, object Value)> fields, int number) =>
        fields.Where(field => field.Number == number).Select(field => Fields((byte[])field.Value));

    private static IReadOnlyList<(int Number, object Value)> Message(IReadOnlyList<(int Number, object Value)> fields, int number) => Messages(fields, number).Single();

    private static long[] Numbers(IReadOnlyList<(int Number, object Value)> fields, int number) => [.. fields.Where(field => field.Number == number).Select(field => (long)field.Value)];

    private static long Number(IReadOnlyList<(int Number, object Value)> fields, int number) => Numbers(fields, number).Single();

    private static string[] Texts(IReadOnlyList<(int Number, object Value)> fields, int number) => [.. fields.Where(field => field.Number == number).Select(field => Encoding.UTF8.GetString((byte[])field.Value))];

    private static string Text(IReadOnlyList<(int Number, object Value)> fields, int number) => Texts(fields, number).Single();

    private static byte[] Data(IReadOnlyList<(int Number, object Value)> tensor) => (byte[])tensor.Single(field => field.Number == 9).Value;

    private static string ValueOf(IReadOnlyList<(int Number, object Value)> value)
    {
        var tensor = Message(Message(value, 2), 1);
        var shape = Messages(tensor, 2).Select(dimensions => $" ({string.Join(", ", Messages(dimensions, 1).Select(Dimension))})");
        return $"{Text(value, 1)}: {Number(tensor, 1)}{string.Concat(shape)}";
    }

    private static string Dimension(IReadOnlyList<(int Number, object Value)> dimension) =>
        dimension.Any(field => field.Number == 1) ? Number(dimension, 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : Text(dimension, 2);

    private static Dictionary<string, object> Attributes(IReadOnlyList<(int Number, object Value)> node) => Messages(node, 5).ToDictionary(
        attribute => Text(attribute, 1),
        attribute => (object)(Number(attribute, 20) switch
        {
            1 => (float)attribute.Single(field => field.Number == 2).Value,
            2 => Number(attribute, 3),
            3 => Text(attribute, 4),
            7 => Numbers(attribute, 8),
            8 => Texts(attribute, 9),
            var type => throw new InvalidDataException($"an attribute of type {type}"),
        }));
}

/// <summary>A node.</summary>
internal sealed record OnnxNode(string Type, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyDictionary<string, object> Attributes);

/// <summary>An initial value.</summary>
internal sealed record OnnxTensor(long Type, IReadOnlyList<long> Lengths, byte[] Data)
{
    public float[] Floats => [.. Data.Chunk(sizeof(float)).Select(bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes))];

    public long[] Longs => [.. Data.Chunk(sizeof(long)).Select(bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes))];
}
