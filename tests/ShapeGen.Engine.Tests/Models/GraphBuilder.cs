using ShapeGen.Shapes;

namespace ShapeGen.Engine.Tests;

/// <summary>Builds graphs by hand.</summary>
internal sealed class GraphBuilder
{
    public const string PointwiseKernel = "global::ShapeGen.Kernels.Pointwise.Apply";

    private readonly List<GraphValue> values = [];
    private readonly List<GraphNode> nodes = [];
    private readonly List<SignatureTensor> inputs = [];
    private readonly List<Condition> requirements = [];

    public static Dim N { get; } = Dim.Of(new Symbol("N"));

    public static KernelArgument In(int index = 0) => new InputArgument(index);

    public static KernelArgument Out(int index = 0) => new OutputArgument(index);

    public static KernelArgument Size(Dim size) => new SizeArgument(size);

    public static KernelArgument Activation { get; } = new ActivationArgument();

    public static KernelArgument Epilogue { get; } = new EpilogueArgument();

    public int Input(string name, Shape shape, string elementType = "float", bool isOptional = false)
    {
        inputs.Add(new SignatureTensor(name, shape, elementType, isOptional));
        return Add(shape, elementType);
    }

    public int Weight(string path, Shape shape) => Add(shape, "float", path);

    public int Kernel(string operation, string method, Shape output, IEnumerable<int> from, params IEnumerable<KernelArgument> arguments) =>
        Node(operation, new KernelCall(method, false, new(arguments)), output, from);

    public int InPlace(string operation, string method, Shape output, IEnumerable<int> from, params IEnumerable<KernelArgument> arguments) =>
        Node(operation, new KernelCall(method, true, new(arguments)), output, from);

    public int Pointwise(string operation, string kind, int from, double a = 0) => Node(
        operation, new KernelCall(PointwiseKernel, true, new([In(), Out(), Activation])), values[from].Shape, [from], new PointwiseFunction(kind, a, 0));

    public int Normalise(string layer, int from) => Node(
        layer, new KernelCall(PointwiseKernel, true, new([new LayerArgument(layer, "global::Test.Norm"), In(), Out()]), Part: EpiloguePart.Normalisation),
        values[from].Shape, [from]);

    public int Sum(int left, int right) => Node(
        "+", new KernelCall(PointwiseKernel, true, new([In(0), In(1), Out()]), Part: EpiloguePart.Addition), values[left].Shape, [left, right]);

    /// <summary>A call that can be those stages of a chain of two.</summary>
    public int Stage(string operation, int from, bool isFirst, bool isLast) => Node(
        operation,
        new KernelCall(
            "global::Test.Kernel", false, new([In(), Out(), Size(N), Epilogue]), new(["input", "output", "N", "epilogue"]),
            Chain: new("global::Test.Chain", "global::Test.Stage", new([isFirst, isLast]))),
        values[from].Shape, [from]);

    public int View(string operation, Shape output, int from) => Node(operation, null, output, [from]);

    public void Require(Condition condition) => requirements.Add(condition);

    public ForwardGraph Forward(params IEnumerable<int> results) => new(new(values), new(nodes), new(results), new(requirements));

    public ForwardSignature Signature(string contract, string returnType, IEnumerable<string> symbols, params IEnumerable<SignatureTensor> outputs) =>
        new("Forward", contract, new(inputs), new(outputs), returnType, new(symbols.Select(name => new Symbol(name))), default);

    private int Node(string operation, KernelCall? kernel, Shape output, IEnumerable<int> from, PointwiseFunction? function = null)
    {
        var value = Add(output, "float");
        nodes.Add(new GraphNode(operation, new(from), new([value]), kernel, function));
        return value;
    }

    private int Add(Shape shape, string elementType, string? parameter = null)
    {
        values.Add(new GraphValue(shape, elementType, parameter));
        return values.Count - 1;
    }
}
