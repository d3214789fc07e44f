using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>Sizes that only the run knows: read from the inputs' shapes, computed by nodes.</summary>
public sealed partial class OnnxGraph
{
    private readonly Dictionary<string, Func<OnnxValue>> symbols = [];
    private readonly Dictionary<Dim, OnnxValue> computed = [];

    /// <summary>The input under another shape.</summary>
    internal OnnxValue Reshape(OnnxValue input, Shape shape) => Reshape(input, [.. shape.Items]) with { Shape = shape };

    /// <summary>The input under another shape, in which null stands for what is left.</summary>
    internal OnnxValue Reshape(OnnxValue input, params Dim?[] sizes) => Reshape(input, [.. sizes.Select(size => size is null ? (ShapeItem?)null : size)]);

    /// <summary>A list of the sizes.</summary>
    internal OnnxValue Sizes(Shape shape) => Join(shape.Items.Select(item => (ShapeItem?)item));

    /// <summary>A list of the one size.</summary>
    internal OnnxValue SizeOf(Dim size)
    {
        if (size.TryGetConstant(out var constant))
            return Ints(constant);
        return computed.TryGetValue(size, out var known) ? known : computed[size] = size.Accept(new SizeNodes(this));
    }

    private OnnxValue Reshape(OnnxValue input, ShapeItem?[] items)
    {
        var open = items.Where(item => item?.Dim is not { } size || !size.TryGetConstant(out _)).ToList();
        var others = items.Where(item => item?.Dim is { } size && size.TryGetConstant(out var value) && value == 0);
        if (open is [{ Pack: null }] && !others.Any())
            items = [.. items.Select(item => item is { Dim: { } size } && size.TryGetConstant(out _) ? item : null)];
        return Node("Reshape", [input, Join(items)], ("allowzero", 1L));
    }

    /// <summary>A list of the sizes; null is -1.</summary>
    private OnnxValue Join(IEnumerable<ShapeItem?> items)
    {
        var parts = new List<OnnxValue>();
        var run = new List<long>();
        foreach (var item in items)
        {
            if (item is null || (item.Value.Dim is { } size && size.TryGetConstant(out _)))
            {
                run.Add(item is null ? -1 : item.Value.Dim!.TryGetConstant(out var value) ? value : 0);
                continue;
            }

            if (run.Count > 0)
                parts.Add(Ints([.. run]));
            run.Clear();
            parts.Add(item.Value.Dim is { } dim ? SizeOf(dim) : SymbolOf("*" + item.Value.Pack!.Name));
        }

        if (run.Count > 0 || parts.Count == 0)
            parts.Add(Ints([.. run]));
        return parts.Count == 1 ? parts[0] : Node("Concat", [.. parts], ("axis", 0L));
    }

    private OnnxValue SymbolOf(string symbol) => symbols.TryGetValue(symbol, out var size)
        ? size()
        : throw new NotSupportedException($"ONNX needs the size '{symbol}', which is no dimension of an input.");

    /// <summary>Notes the symbols that the input's shape determines; one within an expression where it is the only one there, times a number.</summary>
    private void FindSymbols(OnnxValue input)
    {
        var items = input.Shape!.Items;
        var pack = items.ToList().FindIndex(item => item.Pack is not null);
        for (var i = 0; i < items.Count; i++)
        {
            var (start, end) = pack >= 0 && i > pack ? (i - items.Count, i + 1 - items.Count) : (i, i == pack ? i + 1 - items.Count : i + 1);
            if (items[i].Pack is { } open)
                symbols.TryAdd("*" + open.Name, () => ShapePart(input, start, end));
            else if (items[i].Dim is { Symbols: [var symbol] } size)
                FindSymbol(symbol, size, () => ShapePart(input, start, end));
        }

        if (pack >= 0)
            symbols.TryAdd(items[pack].Pack!.Product.Name, () => Node("ReduceProd", [SymbolOf("*" + items[pack].Pack!.Name)], ("keepdims", 1L)));
    }

    private void FindSymbol(Symbol symbol, Dim size, Func<OnnxValue> read)
    {
        Dim At(long value) => size.Substitute(other => other.Equals(symbol) ? value : null);
        if (!At(0).TryGetConstant(out var rest) || !(At(1) - At(0)).TryGetConstant(out var factor) || factor <= 0 || !size.Equals((Dim.Of(symbol) * factor) + rest))
            return;

        OnnxValue? known = null;
        symbols.TryAdd(symbol.Name, () => known ??= Divide(rest == 0 ? read() : Node("Sub", [read(), Ints(rest)]), factor));
    }

    private OnnxValue Divide(OnnxValue value, long factor) => factor == 1 ? value : Node("Div", [value, Ints(factor)]);

    private OnnxValue ShapePart(OnnxValue input, int start, int end) =>
        end == 0 ? Node("Shape", [input], ("start", (long)start)) : Node("Shape", [input], ("start", (long)start), ("end", (long)end));

    /// <summary>Computes a size by nodes on lists of one number.</summary>
    private sealed class SizeNodes(OnnxGraph graph) : IDimVisitor<OnnxValue>
    {
        public OnnxValue Constant(long value) => graph.Ints(value);

        public OnnxValue Symbol(Symbol symbol) => graph.SymbolOf(symbol.Name);

        public OnnxValue Sum(IReadOnlyList<OnnxValue> terms) => terms.Aggregate((left, right) => graph.Node("Add", [left, right]));

        public OnnxValue Product(IReadOnlyList<OnnxValue> factors) => factors.Aggregate((left, right) => graph.Node("Mul", [left, right]));

        /// <summary>Rounded down: ONNX rounds towards 0, its remainder has the divisor's sign.</summary>
        public OnnxValue FloorDivide(OnnxValue dividend, OnnxValue divisor) =>
            graph.Node("Div", [graph.Node("Sub", [dividend, Modulo(dividend, divisor)]), divisor]);

        public OnnxValue Modulo(OnnxValue dividend, OnnxValue divisor) => graph.Node("Mod", [dividend, divisor]);

        public OnnxValue Min(OnnxValue left, OnnxValue right) => graph.Node("Min", [left, right]);

        public OnnxValue Max(OnnxValue left, OnnxValue right) => graph.Node("Max", [left, right]);

        public OnnxValue Power(long number, OnnxValue exponent) => graph.Node("Pow", [graph.Ints(number), exponent]);

        public OnnxValue Item(Symbol list, OnnxValue index) => graph.Node("Gather", [graph.SymbolOf(list.Name), index]);
    }
}
