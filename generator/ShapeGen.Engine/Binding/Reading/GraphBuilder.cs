using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Collects the values and nodes of the forward pass in order of execution.</summary>
internal sealed class GraphBuilder
{
    /// <summary>The kernels of operations whose eager results share their input's memory.</summary>
    private const string Copying = ".Copying.";

    private readonly List<GraphValue> values = [];
    private readonly List<GraphNode> nodes = [];
    private readonly List<Condition> requirements = [];
    private readonly Dictionary<string, int> parameters = [];
    private readonly Dictionary<string, Shape> outputs = [];
    private readonly List<LazySize> lazySizes = [];
    private int borders;

    /// <summary>False once something was met that the graph cannot say.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What must hold of sizes for the forward pass to work.</summary>
    public IReadOnlyList<Condition> Requirements => requirements;

    /// <summary>The shape of the first output of each layer that was called, by its state name.</summary>
    public IReadOnlyDictionary<string, Shape> LayerOutputs => outputs;

    /// <summary>The symbols in the graph's shapes, sizes and requirements.</summary>
    public IEnumerable<Symbol> Symbols =>
        values.SelectMany(value => SymbolsOf(value.Shape))
            .Concat(nodes.SelectMany(node => node.Kernel?.Arguments ?? default).SelectMany(SymbolsOf))
            .Concat(nodes.Select(node => node.Flow).OfType<Flow>().SelectMany(SymbolsOf))
            .Concat(requirements.SelectMany(SymbolsOf))
            .Concat(lazySizes.SelectMany(lazy => lazy.Size.Symbols))
            .Distinct();

    private static IEnumerable<Symbol> SymbolsOf(Shape shape) => shape.Items.SelectMany(item => item.Dim?.Symbols ?? []);

    private static IEnumerable<Symbol> SymbolsOf(KernelArgument argument) => argument switch
    {
        SizeArgument size => size.Size.Symbols,
        SizesArgument sizes => SymbolsOf(sizes.Sizes),
        ScratchArgument scratch => scratch.Length.Symbols,
        ConditionArgument truth => SymbolsOf(truth.Condition),
        FormulaArgument number => number.Formula.Sizes.SelectMany(size => size.Symbols),
        _ => [],
    };

    private static IEnumerable<Symbol> SymbolsOf(Flow flow) =>
        flow.Sizes.SelectMany(size => size.Symbols).Concat(flow.Condition is { } condition ? SymbolsOf(condition) : []);

    private static IEnumerable<Symbol> SymbolsOf(Condition condition) => condition switch
    {
        Comparison comparison => comparison.Left.Symbols.Concat(comparison.Right.Symbols),
        Not not => SymbolsOf(not.Operand),
        And and => SymbolsOf(and.Left).Concat(SymbolsOf(and.Right)),
        Or or => SymbolsOf(or.Left).Concat(SymbolsOf(or.Right)),
        _ => [],
    };

    public void GiveUp() => IsComplete = false;

    public int AddValue(Shape shape, string elementType)
    {
        values.Add(new GraphValue(shape, elementType, null));
        return values.Count - 1;
    }

    /// <summary>The value of a weight, the same at each use.</summary>
    public int AddParameter(string path, IReadOnlyList<Dim> places, Shape shape, string elementType)
    {
        var key = $"{path} {string.Join(" ", places)}";
        if (parameters.TryGetValue(key, out var index))
            return index;

        values.Add(new GraphValue(shape, elementType, path, new(places)));
        return parameters[key] = values.Count - 1;
    }

    /// <summary>True for what a kernel has computed into memory of its own, of which no part or view was taken.</summary>
    public bool IsUnshared(int index) =>
        nodes.Any(node => node.Outputs.Contains(index))
        && nodes.Where(node => node.Outputs.Contains(index) || node.Inputs.Contains(index)).All(node => node.Kernel is { } kernel && !kernel.Method.Contains(Copying));

    public void AddNode(GraphNode node) => nodes.Add(node);

    /// <summary>A number that no other border has.</summary>
    public int NewBorder() => ++borders;

    public void Add(Flow flow) => nodes.Add(GraphNode.Of(flow));

    /// <summary>Copies a value into another one.</summary>
    public void AddMove(int from, int to, Dim? fromPart = null, Dim? toPart = null) => nodes.Add(GraphNode.Of(new Move(fromPart, toPart), [from], [to]));

    /// <summary>As above, before that border.</summary>
    public void AddMoveBefore(Flow border, int from, int to) =>
        nodes.Insert(nodes.FindLastIndex(node => border.Equals(node.Flow)), GraphNode.Of(new Move(), [from], [to]));

    /// <summary>Takes away the last node if it is that border.</summary>
    public void RemoveLast(Flow border)
    {
        if (nodes.Count > 0 && border.Equals(nodes[nodes.Count - 1].Flow))
            nodes.RemoveAt(nodes.Count - 1);
    }

    public bool Has(Flow border) => nodes.Exists(node => border.Equals(node.Flow));

    /// <summary>Takes away all nodes from that border on.</summary>
    public void RemoveFrom(Flow border)
    {
        var start = nodes.FindLastIndex(node => border.Equals(node.Flow));
        nodes.RemoveRange(start, nodes.Count - start);
    }

    /// <summary>Says that a value has another form of its shape, of the same sizes.</summary>
    public void Restate(int index, Shape shape) => values[index] = values[index] with { Shape = shape };

    public Shape ShapeOf(int index) => values[index].Shape;

    public string ElementTypeOf(int index) => values[index].ElementType;

    /// <summary>What the graph is at this moment.</summary>
    public GraphMark Mark() => new(nodes.Count, requirements.Count, lazySizes.Count, IsComplete);

    /// <summary>Makes the graph what it was.</summary>
    public void GoBack(GraphMark mark)
    {
        nodes.RemoveRange(mark.Nodes, nodes.Count - mark.Nodes);
        requirements.RemoveRange(mark.Requirements, requirements.Count - mark.Requirements);
        lazySizes.RemoveRange(mark.LazySizes, lazySizes.Count - mark.LazySizes);
        IsComplete = mark.IsComplete;
    }

    public void AddLayerOutput(string path, Shape shape)
    {
        if (!outputs.ContainsKey(path))
            outputs[path] = shape;
    }

    public void AddLazySize(string path, Dim size) => lazySizes.Add(new(path, size));

    public void Require(Condition condition)
    {
        if (!requirements.Contains(condition))
            requirements.Add(condition);
    }

    /// <summary>The graph, or null where it cannot be compiled as a whole.</summary>
    public ForwardGraph? Build(IReadOnlyList<int> results) =>
        IsComplete && results.Count > 0 && !results.Contains(TensorValue.NotInGraph)
            ? new ForwardGraph(new(values), new(nodes), new(results), new(requirements), new(lazySizes))
            : null;
}

/// <summary>How far a graph has come.</summary>
internal sealed record GraphMark(int Nodes, int Requirements, int LazySizes, bool IsComplete);
