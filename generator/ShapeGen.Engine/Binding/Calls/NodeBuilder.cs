using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Turns a call whose shapes are known into a node of the graph, or one for each tensor of a list.</summary>
/// <param name="session">The reading.</param>
/// <param name="method">What the method declares.</param>
/// <param name="call">The call.</param>
internal sealed class NodeBuilder(BindingSession session, MethodContract method, ContractCall call)
{
    /// <summary>A list of more tensors is not computed one by one.</summary>
    private const int MaximumParts = 1024;

    private readonly CallNames names = CallNames.Of(call, session.Facts);

    /// <summary>Why there is no node, after <see cref="Build"/> gave null; null where the cause stands in the findings.</summary>
    public string? Reason { get; private set; }

    /// <summary>The value that the call returns, or null where the graph cannot have a node for it.</summary>
    public AbstractValue? Build()
    {
        if (!method.IsCompiled)
            return Because($"'{call.Call.Name}' has no kernel");
        if (call.Slots.FirstOrDefault(slot => !slot.IsInGraph) is { } slot)
            return slot.Value.IsExplained ? null : Because($"'{CodeText.Of(slot.Syntax)}' is no value of the graph");

        return TensorTypes.KindOf(call.Call.Method.ReturnType) == TensorKind.List ? BuildParts() : BuildWhole();
    }

    private AbstractValue? Because(string reason)
    {
        Reason = reason;
        return null;
    }

    /// <summary>A node that gives all results, or one for each tensor of a list, which together fill the result.</summary>
    private AbstractValue? BuildWhole()
    {
        var shapes = Enumerable.Range(0, method.Contract.OutputCount).Select(call.OutputShape).ToList();
        if (shapes.Contains(null))
            return Because($"the shape of the result of '{call.Call.Name}' is not known");
        if (!TryPointwise(out var pointwise))
            return null;

        var kernels = new List<KernelCall?>();
        var stack = call.Slots.Select(slot => slot.Stack).FirstOrDefault(list => list is not null);
        if (stack is not null && method.Kernel?.Stacked is null)
            return Because($"'{call.Call.Name}' takes no list of an open number of tensors");
        var itemNames = stack is null ? InputNames().ToList() : [names.ForStack(((TensorValue)stack.Repeated!).Shape!, stack.Count)];
        foreach (var name in itemNames)
        {
            if (!TryKernel(name, out var kernel, stack is null ? method.Kernel : method.Kernel!.Stacked))
                return null;
            kernels.Add(kernel);
        }

        var results = new int[shapes.Count];
        var value = ResultBuilder.Build(call.Call.Method.ReturnType, (index, type) =>
            index < shapes.Count ? AddValue(shapes[index]!, type, out results[index]) : AbstractValue.Explained);
        for (var item = 0; item < kernels.Count; item++)
            AddNode(item, results, kernels[item], pointwise, stack is null ? Onnx(itemNames[item]) : null);
        return value;
    }

    /// <summary>The names for each tensor of a list among the inputs; where there is none, those of the call.</summary>
    private IEnumerable<CallNames> InputNames() =>
        call.Slots.Select(slot => slot.List).FirstOrDefault(list => list is not null) is { } list
            ? ItemNames([.. list.Items.Select(item => ((TensorValue)item).Shape!)])
            : [names];

    private IEnumerable<CallNames> ItemNames(IReadOnlyList<Shape> shapes) => shapes.Select((_, item) => names.ForItem(item, shapes.Take(item)));

    /// <summary>A node for each tensor of the list that the call returns.</summary>
    private AbstractValue? BuildParts()
    {
        if (PartShapes() is not { } shapes)
            return Because($"the number of results of '{call.Call.Name}' is not known");

        var parts = new List<AbstractValue>();
        foreach (var (shape, itemNames) in shapes.Zip(ItemNames(shapes), (shape, itemNames) => (shape, itemNames)))
        {
            if (!TryKernel(itemNames, out var kernel, method.Kernel))
                return null;

            parts.Add(AddValue(shape, call.Call.Method.ReturnType, out var result));
            AddNode(0, [result], kernel, pointwise: null, Onnx(itemNames));
        }

        return new SequenceValue(parts);
    }

    private IReadOnlyList<Shape>? PartShapes() => call.Outcome.Outputs switch
    {
        [ListInput list] when list.Items.All(item => item is ShapeInput) => [.. list.Items.Select(item => ((ShapeInput)item).Shape)],
        [UniformListInput { Item: ShapeInput item } list] when list.Count.TryGetConstant(out var count) && count <= MaximumParts =>
            [.. Enumerable.Repeat(item.Shape, (int)count)],
        _ => null,
    };

    private bool TryKernel(CallNames values, out KernelCall? kernel, KernelDeclaration? declared)
    {
        kernel = null;
        if (declared is null)
            return true;

        var assembler = new KernelAssembler(declared, call, values, session.CanTest);
        kernel = assembler.Assemble();
        if (kernel is null)
            Reason = $"'{assembler.Missing}' of the kernel of '{call.Call.Name}' is not known";
        return kernel is not null;
    }

    private TensorValue AddValue(Shape given, ITypeSymbol type, out int index)
    {
        var shape = session.Facts.Simplify(given);
        index = session.Graph.AddValue(shape, TensorTypes.ElementOf(type));
        return new TensorValue(shape, TensorTypes.ElementOf(type))
        {
            Index = index,
            Origin = call.OriginOf(shape),
            Source = call.SourceOf(shape),
        };
    }

    private void AddNode(int item, int[] results, KernelCall? kernel, PointwiseFunction? pointwise, KernelCall? onnx)
    {
        var layer = call.Call.Object?.Path is { Length: > 0 } path ? path : null;
        var operation = layer is null ? call.Call.Name : $"{layer} {call.Call.Name}";
        session.Graph.AddNode(new(operation, new(call.Slots.Select(slot => slot.Index(item))), new(results), kernel, pointwise, layer, MultiplyAdds(), onnx));
    }

    /// <summary>What the kernel counts its work as, or null where that is not known.</summary>
    private Dim? MultiplyAdds() =>
        method.Kernel?.Cost is not { } cost ? 0
        : names.Evaluate(cost) is IntegerValue count ? count.Dim : null;

    /// <summary>The call that writes the kernel's work as ONNX, or null where it has none or something of it is not known.</summary>
    private KernelCall? Onnx(CallNames values) =>
        method.Kernel?.Onnx is { } writer ? new KernelAssembler(writer, call, values, canTest: _ => false).Assemble() : null;

    private bool TryPointwise(out PointwiseFunction? function)
    {
        function = null;
        if (method.Pointwise is not { } declared)
            return true;

        var arguments = declared.Arguments.Select(names.NumberOf).ToList();
        if (arguments.Contains(null))
        {
            Reason = $"'{declared.Arguments[arguments.IndexOf(null)]}' of '{call.Call.Name}' is not known";
            return false;
        }

        function = new(declared.Kind, arguments.ElementAtOrDefault(0) ?? 0, arguments.ElementAtOrDefault(1) ?? 0);
        return true;
    }
}

/// <summary>Shapes under facts.</summary>
internal static class ShapeFacts
{
    /// <summary>The shape with each size as simple as the facts allow.</summary>
    public static Shape Simplify(this Facts facts, Shape shape)
    {
        var items = new ShapeItem[shape.Items.Count];
        var isChanged = false;
        for (var axis = 0; axis < items.Length; axis++)
        {
            items[axis] = shape.Items[axis].Dim is { } size ? facts.Simplify(size) : shape.Items[axis];
            isChanged |= !ReferenceEquals(items[axis].Dim, shape.Items[axis].Dim);
        }

        return isChanged ? new(items) : shape;
    }
}
