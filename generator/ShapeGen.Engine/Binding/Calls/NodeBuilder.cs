using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Turns a call whose shapes are known into a node of the graph.</summary>
/// <param name="session">The reading.</param>
/// <param name="method">What the method declares.</param>
/// <param name="call">The call.</param>
internal sealed class NodeBuilder(BindingSession session, MethodContract method, ContractCall call)
{
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

        var shapes = Enumerable.Range(0, method.Contract.OutputCount).Select(call.OutputShape).ToList();
        if (shapes.Contains(null))
            return Because($"the shape of the result of '{call.Call.Name}' is not known");
        if (!TryKernel(out var kernel) || !TryPointwise(out var pointwise))
            return null;

        return AddNode(shapes, kernel, pointwise);
    }

    private AbstractValue? Because(string reason)
    {
        Reason = reason;
        return null;
    }

    private bool TryKernel(out KernelCall? kernel)
    {
        kernel = null;
        if (method.Kernel is null)
            return true;

        var assembler = new KernelAssembler(method.Kernel, call, names);
        kernel = assembler.Assemble();
        if (kernel is null)
            Reason = $"'{assembler.Missing}' of the kernel of '{call.Call.Name}' is not known";
        return kernel is not null;
    }

    private AbstractValue AddNode(IReadOnlyList<Shape?> shapes, KernelCall? kernel, PointwiseFunction? pointwise)
    {
        var indices = new int[shapes.Count];
        var result = ResultBuilder.Build(call.Call.Method.ReturnType, (index, type) =>
        {
            if (index >= shapes.Count)
                return AbstractValue.Explained;

            var shape = session.Facts.Simplify(shapes[index]!);
            indices[index] = session.Graph.AddValue(shape, TensorTypes.ElementOf(type));
            return new TensorValue(shape, TensorTypes.ElementOf(type))
            {
                Index = indices[index],
                Origin = call.OriginOf(shape),
                Source = call.SourceOf(shape),
            };
        });

        var operation = call.Call.Object?.Path is { Length: > 0 } path ? $"{path} {call.Call.Name}" : call.Call.Name;
        session.Graph.AddNode(new(operation, new(call.Slots.Select(slot => slot.Index)), new(indices), kernel, pointwise));
        return result;
    }

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
    public static Shape Simplify(this Facts facts, Shape shape) =>
        new(shape.Items.Select(item => item.Dim is { } size ? facts.Simplify(size) : item));
}
