using System.Runtime.InteropServices;

namespace ShapeGen.Benchmarks.Onnx;

/// <summary>Builds an ONNX model of one input and one output, node by node.</summary>
internal sealed class OnnxGraph(int[] input, int[] output)
{
    public const string InputName = "input";
    public const string OutputName = "output";
    private const int FloatType = 1;
    private const int Int64Type = 7;

    private readonly ProtobufWriter parts = new();
    private int names;

    /// <summary>Adds a weight; its name.</summary>
    public string Weight(ReadOnlySpan<float> values, params int[] lengths) =>
        Constant(FloatType, MemoryMarshal.AsBytes(values).ToArray(), lengths);

    /// <summary>Adds a list of sizes; its name.</summary>
    public string Sizes(params long[] values) => Constant(Int64Type, MemoryMarshal.AsBytes(values.AsSpan()).ToArray(), [values.Length]);

    /// <summary>Adds a node of one result; the result's name.</summary>
    public string Node(string operation, IReadOnlyList<string> inputs, params NodeAttribute[] attributes)
    {
        var result = NewName();
        Node(operation, inputs, [result], attributes);
        return result;
    }

    /// <summary>Adds a node that gives the model's output.</summary>
    public void Result(string value) => Node("Identity", [value], [OutputName]);

    /// <summary>Adds a node whose results have names.</summary>
    public void Node(string operation, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, params NodeAttribute[] attributes) =>
        parts.Message(1, node =>
        {
            foreach (var name in inputs)
                node.Text(1, name);
            foreach (var name in outputs)
                node.Text(2, name);
            node.Text(4, operation);
            foreach (var attribute in attributes)
                node.Message(5, attribute.Write);
        });

    public string NewName() => $"v{names++}";

    /// <summary>The model as a file has it.</summary>
    public byte[] ToModel()
    {
        parts.Text(2, "benchmark");
        parts.Message(11, value => WriteValue(value, InputName, input));
        parts.Message(12, value => WriteValue(value, OutputName, output));
        var model = new ProtobufWriter();
        model.Integer(1, 8);
        model.Message(8, opset => opset.Integer(2, 17));
        model.Bytes(7, parts.ToArray());
        return model.ToArray();
    }

    private string Constant(int type, byte[] data, int[] lengths)
    {
        var name = NewName();
        parts.Message(5, tensor =>
        {
            foreach (var length in lengths)
                tensor.Integer(1, length);
            tensor.Integer(2, type);
            tensor.Text(8, name);
            tensor.Bytes(9, data);
        });
        return name;
    }

    private static void WriteValue(ProtobufWriter value, string name, int[] lengths)
    {
        value.Text(1, name);
        value.Message(2, type => type.Message(1, tensor =>
        {
            tensor.Integer(1, FloatType);
            tensor.Message(2, shape =>
            {
                foreach (var length in lengths)
                    shape.Message(1, dim => dim.Integer(1, length));
            });
        }));
    }
}
