using System.ComponentModel;
using System.Globalization;
using System.Numerics.Tensors;
using ShapeGen.Execution;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>
/// Collects a model's forward pass as a graph of ONNX nodes and writes it. Generated code names inputs, results and the calls
/// of layers and operations; the methods that <see cref="ShapeGen.OnnxAttribute"/> names make nodes of these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OnnxGraph
{
    /// <summary>The version of ONNX's set of operators that is written.</summary>
    public const int Opset = 18;

    private readonly string name;
    private readonly NamedSizes sizes;
    private readonly Dictionary<Tensor<float>, string> weights;
    private readonly Dictionary<string, OnnxValue> constants = [];
    private readonly HashSet<string> names = [];
    private readonly OnnxFile file = new();
    private string operation = "";

    /// <summary>An empty graph.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="model">The model, which says by what names weights go.</param>
    /// <param name="sizes">The sizes that the model's constructor determined.</param>
    public OnnxGraph(string name, IStateful model, NamedSizes sizes)
    {
        (this.name, this.sizes) = (name, sizes);
        weights = new(ReferenceEqualityComparer.Instance);
        foreach (var entry in ModuleNode.Of(model).Entries())
        {
            weights.TryAdd(entry.Tensor, entry.Path);
            names.Add(entry.Path);
        }
    }

    /// <summary>The size that a text in the notation of contracts says.</summary>
    public Dim Size(string text) => sizes.Size(text);

    /// <summary>The shape that a text in the notation of contracts says.</summary>
    public Shape Shape(string text) => sizes.Shape(text);

    /// <summary>An input of the model; a symbol that is one of its dimensions is read from it.</summary>
    public OnnxValue Input(string name, OnnxType type, string shape)
    {
        var value = new OnnxValue(Claim(name), Shape(shape));
        file.Inputs.Add(OnnxFile.Describe(value.Name, type, value.Shape!));
        FindSymbols(value);
        return value;
    }

    /// <summary>Says which call the nodes that follow belong to.</summary>
    /// <param name="operation">The layer's state name or the operation's, by which values are named.</param>
    public void Enter(string operation) => this.operation = operation;

    /// <summary>What a call gives, with its shape.</summary>
    public OnnxValue Result(string shape, OnnxValue value, OnnxType type = OnnxType.Float)
    {
        var result = value with { Shape = Shape(shape) };
        if (!file.Inputs.Any(input => input.Name == value.Name))
            file.Shapes[value.Name] = OnnxFile.Describe(value.Name, type, result.Shape!);
        return result;
    }

    /// <summary>The input under another shape.</summary>
    public OnnxValue View(OnnxValue input, string shape) => Reshape(input, Shape(shape));

    /// <summary>A result of the model.</summary>
    public void Output(string name, OnnxValue value, string shape, OnnxType type = OnnxType.Float)
    {
        Enter(name);
        var output = Claim(name);
        file.AddNode("Identity", [value.Name], [output], Claim(name + ".Identity"), []);
        file.Outputs.Add(OnnxFile.Describe(output, type, Shape(shape)));
    }

    /// <summary>Writes the graph as an ONNX file.</summary>
    /// <exception cref="NotSupportedException">The weights take more than the 2 GB that one file can have.</exception>
    public void Write(Stream stream) => file.Write(stream, name, Opset);

    /// <summary>A weight of the model, under its state name.</summary>
    public OnnxValue Weight(Tensor<float> tensor)
    {
        var shape = ShapeOf(tensor.Lengths);
        if (!weights.TryGetValue(tensor, out var path))
            return Constant(Dense.Read(tensor).ToArray(), [.. tensor.Lengths]);
        if (constants.TryGetValue(path, out var known))
            return known;

        file.AddInitializer(path, OnnxType.Float, [.. tensor.Lengths], message => message.Add(OnnxFile.RawData, tensor));
        return constants[path] = new OnnxValue(path, shape);
    }

    /// <summary>A weight, or null for one that is left out.</summary>
    internal OnnxValue? OptionalWeight(Tensor<float>? tensor) => tensor is null ? null : Weight(tensor);

    /// <summary>A node of one result.</summary>
    internal OnnxValue Node(string type, OnnxValue?[] inputs, params (string Name, object Value)[] attributes) => Nodes(type, inputs, 1, attributes)[0];

    /// <summary>A node of several results.</summary>
    internal OnnxValue[] Nodes(string type, OnnxValue?[] inputs, int outputs, params (string Name, object Value)[] attributes)
    {
        var node = Claim($"{operation}.{type}");
        OnnxValue[] results = [.. Enumerable.Range(0, outputs).Select(i => new OnnxValue(outputs == 1 ? node + ":0" : $"{node}:{i.ToString(CultureInfo.InvariantCulture)}"))];
        file.AddNode(type, [.. inputs.Select(input => input?.Name ?? "")], [.. results.Select(result => result.Name)], node, attributes);
        return results;
    }

    /// <summary>A number without dimensions.</summary>
    internal OnnxValue Scalar(double value) => Constant([(float)value], []);

    /// <summary>Floats of that shape.</summary>
    internal OnnxValue Constant(float[] values, nint[] lengths)
    {
        var key = values.Length == 1 ? $"{string.Join('x', lengths)}={values[0].ToString("R", CultureInfo.InvariantCulture)}" : Claim(operation + ".constant");
        if (constants.TryGetValue(key, out var known))
            return known;

        var bytes = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        file.AddInitializer(key, OnnxType.Float, lengths, message => message.Add(OnnxFile.RawData, bytes));
        return constants[key] = new OnnxValue(key, ShapeOf(lengths));
    }

    /// <summary>A list of whole numbers.</summary>
    internal OnnxValue Ints(params long[] values) => Whole($"[{string.Join(',', values)}]", values, [values.Length]);

    /// <summary>A whole number without dimensions.</summary>
    internal OnnxValue Int(long value) => Whole(value.ToString(CultureInfo.InvariantCulture), [value], []);

    private OnnxValue Whole(string key, long[] values, nint[] lengths)
    {
        if (constants.TryGetValue(key, out var known))
            return known;

        var bytes = new byte[values.Length * sizeof(long)];
        for (var i = 0; i < values.Length; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), values[i]);
        file.AddInitializer(key, OnnxType.Int64, lengths, message => message.Add(OnnxFile.RawData, bytes));
        return constants[key] = new OnnxValue(key, ShapeOf(lengths));
    }

    private static Shape ShapeOf(ReadOnlySpan<nint> lengths) => ShapeGen.Shapes.Shape.Of(lengths.ToArray().Select(length => (Dim)length));

    private string Claim(string wish)
    {
        var claimed = wish;
        for (var number = 2; !names.Add(claimed); number++)
            claimed = $"{wish}_{number.ToString(CultureInfo.InvariantCulture)}";
        return claimed;
    }
}
