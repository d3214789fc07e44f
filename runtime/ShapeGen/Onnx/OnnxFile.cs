using System.Reflection;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>The parts of an ONNX file as messages; the numbers are those of ONNX's fields.</summary>
internal sealed class OnnxFile
{
    /// <summary>The field of a tensor with its elements.</summary>
    public const int RawData = 9;

    /// <summary>The version of the file's format, the oldest that has the set of operators.</summary>
    private const int FormatVersion = 8;

    private readonly List<ProtoMessage> nodes = [];
    private readonly List<ProtoMessage> initializers = [];

    public List<OnnxDescription> Inputs { get; } = [];

    public List<OnnxDescription> Outputs { get; } = [];

    /// <summary>The shapes of values in between, for viewers.</summary>
    public Dictionary<string, OnnxDescription> Shapes { get; } = [];

    public void AddNode(string type, string[] inputs, string[] outputs, string name, (string Name, object Value)[] attributes)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs)
            node.Add(1, input);
        foreach (var output in outputs)
            node.Add(2, output);
        node.Add(3, name).Add(4, type);
        foreach (var attribute in attributes)
            node.Add(5, Attribute(attribute.Name, attribute.Value));
        nodes.Add(node);
    }

    public void AddInitializer(string name, OnnxType type, nint[] lengths, Action<ProtoMessage> addData)
    {
        var tensor = new ProtoMessage();
        foreach (var length in lengths)
            tensor.Add(1, (long)length);
        tensor.Add(2, (long)type).Add(8, name);
        addData(tensor);
        initializers.Add(tensor);
    }

    public void Write(Stream stream, string name, int opset)
    {
        var graph = new ProtoMessage();
        foreach (var node in nodes)
            graph.Add(1, node);
        graph.Add(2, name);
        foreach (var initializer in initializers)
            graph.Add(5, initializer);
        foreach (var input in Inputs)
            graph.Add(11, input.Message);
        foreach (var output in Outputs)
            graph.Add(12, output.Message);
        foreach (var shape in Shapes.Values)
            graph.Add(13, shape.Message);

        var version = typeof(OnnxFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        var model = new ProtoMessage().Add(1, FormatVersion).Add(2, "ShapeGen").Add(3, version).Add(7, graph)
            .Add(8, new ProtoMessage().Add(1, "").Add(2, (long)opset));
        if (model.Length > int.MaxValue)
            throw new NotSupportedException($"{name} takes {model.Length} bytes as an ONNX file, which can have {int.MaxValue} at most.");
        model.WriteTo(stream);
    }

    /// <summary>A value with its type and shape; a dimension that is no number goes by its text, an open rank is left out.</summary>
    public static OnnxDescription Describe(string name, OnnxType type, Shape shape)
    {
        var tensor = new ProtoMessage().Add(1, (long)type);
        if (shape.Rank is not null)
        {
            var dimensions = new ProtoMessage();
            foreach (var item in shape.Items)
                dimensions.Add(1, item.Dim!.TryGetConstant(out var size) ? new ProtoMessage().Add(1, size) : new ProtoMessage().Add(2, item.ToString()));
            tensor.Add(2, dimensions);
        }

        return new OnnxDescription(name, new ProtoMessage().Add(1, name).Add(2, new ProtoMessage().Add(1, tensor)));
    }

    private static ProtoMessage Attribute(string name, object value)
    {
        var attribute = new ProtoMessage().Add(1, name);
        switch (value)
        {
            case float number: return attribute.Add(2, number).Add(20, 1);
            case long number: return attribute.Add(3, number).Add(20, 2);
            case string text: return attribute.Add(4, text).Add(20, 3);
            case long[] numbers:
                foreach (var number in numbers)
                    attribute.Add(8, number);
                return attribute.Add(20, 7);
            case string[] texts:
                foreach (var text in texts)
                    attribute.Add(9, text);
                return attribute.Add(20, 8);
            default: throw new ArgumentException($"An attribute cannot be a {value.GetType().Name}.", nameof(value));
        }
    }
}

/// <summary>A value with its type and shape.</summary>
internal sealed record OnnxDescription(string Name, ProtoMessage Message);
